import type { DriftTestRegistry, FrameInput, Kind, StoredProfile } from '@leeway/stats-core'
import type { ColumnMapping } from './column-mapping.ts'
import type { MapColumns } from './drift/map-columns.ts'
import type { EarlierReports } from './history/read-history.ts'
import type { MultivariateTestId } from './multivariate/multivariate-test.ts'
import type { RankingChoices } from './performance/ranking-settings.ts'
import type { CorrectionName } from './policies/corrections.ts'
import type { Policy } from './policies/policy.ts'
import type { QualityOptions } from './quality/quality-settings.ts'
import type { ReportRenderer } from './write-report.ts'

/** What a monitor knows from the start. */
export interface MlMonitorOptions extends QualityOptions {
  /**
   * The data that are taken as normal: an Arrow table, row objects, arrays by column name, or a frame; or the profile that {@link profileReference} made of them. At least
   * one row. A profile gives the same verdicts wherever a test needs no more than it holds (`DriftTest.needs`); the rest is skipped as `needs_values`.
   */
  readonly reference: FrameInput | StoredProfile
  /** What the columns are for. Default: all are features, their kinds read off their values. */
  readonly columnMapping?: ColumnMapping
  /** Name of the monitor; alert ids begin with it. @defaultValue 'monitor' */
  readonly name?: string
  /** Model, version, environment, …: carried by every report. @defaultValue {} */
  readonly labels?: Readonly<Record<string, string>>
  /** Folder that receives each report as JSON. Default: nothing is written. */
  readonly outputDir?: string
  /** Further files to write into `outputDir` for each report. @defaultValue [] */
  readonly renderers?: readonly ReportRenderer[]
  /** Judge the features. @defaultValue true */
  readonly enableDataDrift?: boolean
  /** Judge the target, where the mapping names one. @defaultValue true */
  readonly enableTargetDrift?: boolean
  /**
   * Judge whether the relation of each feature and prediction to the target moved, where both sides have the target. Default: as
   * `enableTargetDrift` says, under policies that ask whether a change is real and large.
   */
  readonly enableRelationDrift?: boolean
  /** Smallest shift of a relation that counts as large, ≥ 0: between two normal columns about the change of Fisher's z. @defaultValue 0.1 */
  readonly relationThreshold?: number
  /**
   * How important features are to the model, by column, ≥ 0 in any unit; the report gives each over the largest. Orders what is shown and alerted. Default: estimated from
   * the reference, where it has the target (`estimateImportance`).
   */
  readonly importance?: Readonly<Record<string, number>>
  /** Tests of all numeric and categorical features together, beside those of each; a second or so each. @defaultValue [] */
  readonly multivariate?: readonly MultivariateTestId[]
  /** Test of an embedding, by its name. Default: `domain-classifier`; under policies that go by the tests' own scores Evidently's, `embedding-model`. */
  readonly embeddingTests?: Readonly<Record<string, MultivariateTestId>>
  /**
   * Judge at most so many rows of each side, drawn with the seed, each set equally likely, the same rows of every column. The report says what it costs in certainty (`sampling`). Default: all
   * rows.
   */
  readonly sampleRows?: number | { readonly rows: number }
  /** Describe missing values and columns, and check them. @defaultValue true */
  readonly enableDataQuality?: boolean
  /** Measure and judge the model, where the mapping names a target and a prediction. @defaultValue true */
  readonly enablePerformance?: boolean
  /**
   * The smallest worsening of a performance metric that counts, in [0, 1): of figures in [0, 1] (accuracy, ROC AUC, …) as it is, of losses and errors as a share of the reference's; of a mean
   * error, as a share of the reference's root mean squared error. @defaultValue 0.02
   */
  readonly performanceTolerance?: number
  /** Columns by whose values or bins the performance is broken down. @defaultValue [] */
  readonly segments?: readonly string[]
  /** How many of the segments in which the model does worst are searched for among the features; 0 for none. @defaultValue 5 */
  readonly worstSegments?: number
  /** How a ranking is measured. @defaultValue {} */
  readonly ranking?: RankingChoices
  /**
   * Smaller is more sensitive for effects and distances. Under `calibrated`: the smallest effect that counts as large, in [0, 1], default 0.1. Under `evidently`, and
   * every policy that goes by the tests' own scores: the threshold of every test without one of its own, p-values included; default each test's.
   */
  readonly driftThreshold?: number
  /** Share of judged columns, in (0, 1], from which the data set has drifted. @defaultValue 0.5 */
  readonly driftShare?: number
  /** Rate of false alarms after correction, in (0, 1). @defaultValue 0.05 */
  readonly alpha?: number
  /** Correction of the p-values for the number of columns. Default: the policy's. */
  readonly correction?: CorrectionName
  /** Correction by column; columns of one correction are corrected together. */
  readonly corrections?: Readonly<Record<string, CorrectionName>>
  /** Correction by kind, for columns without one of their own. */
  readonly correctionsByKind?: Readonly<Partial<Record<Kind, CorrectionName>>>
  /** A policy by name (`calibrated`, `evidently`), or one of your own. @defaultValue 'calibrated' */
  readonly policy?: string | Policy
  /** Drift test by column: id of a test in the registry. The column is then judged by that test's own score and threshold. */
  readonly tests?: Readonly<Record<string, string>>
  /** Drift test by kind, for columns without one of their own; judged as those of `tests` are. */
  readonly testsByKind?: Readonly<Partial<Record<Kind, string>>>
  /** Threshold of the test's score by column. The column is then judged by that test's own score. */
  readonly thresholds?: Readonly<Record<string, number>>
  /** Threshold by kind, for columns without one of their own. */
  readonly thresholdsByKind?: Readonly<Partial<Record<Kind, number>>>
  /** The drift tests there are. Default: the built-in ones. */
  readonly registry?: DriftTestRegistry
  /**
   * Columns of which no value may appear in a report: counts, scores and verdicts only. Id columns and free text are sensitive without being named;
   * `notSensitive` takes them out. @defaultValue []
   */
  readonly sensitive?: readonly string[]
  /** Seed of whatever is drawn at random. The same seed and data give the same report. @defaultValue 'leeway' */
  readonly seed?: string
  /**
   * Where columns are examined: `createColumnWorkers` of `@leeway/monitor/workers` returns a pool of threads. Reports are the same either way. Default: one
   * column after the other, in the calling thread.
   */
  readonly mapColumns?: MapColumns
  /** The time, for reports that are not given one. @defaultValue () => new Date() */
  readonly now?: () => Date
}

/** What one report is about. */
export interface ReportOptions extends EarlierReports {
  /** The data being judged, in any form that the reference may have. At least one row. */
  readonly current: FrameInput
  /** Judge the prediction columns, where the mapping names any, and measure the model by them. @defaultValue true */
  readonly includePredictions?: boolean
  /** Id of the run; the name of the file in `outputDir`. @defaultValue `<monitor>@<generatedAt>` */
  readonly runId?: string
  /** When the report was made, ISO 8601 with a time zone. Default: the monitor's `now`. */
  readonly generatedAt?: string
  /** Report how many seconds each stage took; the report is then not the same twice. @defaultValue false */
  readonly timings?: boolean
}
