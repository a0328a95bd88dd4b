import type { Kind } from '@leeway/stats-core'
import type { CorrectionName } from './corrections.ts'

/** Bounds of a count, both included; an absent one does not bound. */
export interface CountRange {
  readonly atLeast?: number
  readonly atMost?: number
}

/** One line of a policy's table: the test for the columns that fit every condition given. */
export interface TestRule {
  readonly kind: Kind
  /** Values of the reference; missing and infinite ones are not counted. */
  readonly referenceValues?: CountRange
  /** Different values of both sides together; missing and infinite ones are not counted. */
  readonly distinctValues?: CountRange
  /** Id of a drift test in the monitor's registry. */
  readonly test: string
}

/**
 * How tests are chosen and how their scores become verdicts. Plain data: a policy of your own is an object of this shape.
 *
 * - `real-and-large`: drifted where the corrected p-value is at most `alpha` and the effect is at least `driftThreshold`. Its tests must return p-values.
 * - `own-score`: drifted where the test's score is on the drift side of its own threshold.
 */
export interface Policy {
  /** Name that reports carry. */
  readonly name: string
  /** A whole number as text; goes up whenever the same data could get another verdict. */
  readonly version: string
  readonly verdict: 'real-and-large' | 'own-score'
  /** Over the columns of one part of the report: its features, its target, its predictions. */
  readonly correction: CorrectionName
  /** The first line that fits a column chooses its test; a column that none fits is not judged. */
  readonly rules: readonly TestRule[]
  /**
   * What becomes of a column on which its test cannot say drift, because both sides are the same constant or no p-value can reach the threshold with so
   * few rows: `skip` it with the reason, or `judge` it as if nothing were amiss. @defaultValue 'skip'
   */
  readonly undecidable?: 'skip' | 'judge'
  /** The columns whose drift makes the data set drift: the features, or also the target and a prediction that the mapping names alone, not in a list. @defaultValue 'features' */
  readonly counts?: 'features' | 'features-and-outcomes'
  /** Whether strings that are nearly all different are `text` (`by-values`) or `categorical` unless the mapping says text (`by-mapping`). @defaultValue 'by-values' */
  readonly text?: 'by-values' | 'by-mapping'
  /**
   * Of which kind a target or prediction is that holds numbers: `numeric`; categorical where it has fewer than five different ones (`by-values`); or categorical where the numbers look like
   * labels (`by-task`, see `outcomeKind`). @defaultValue 'numeric'
   */
  readonly numericOutcomes?: 'numeric' | 'by-values' | 'by-task'
  /**
   * The features, where the mapping names none but lists numerical or categorical ones: every column, or of the kinds listed only those listed
   * (`listedFeatures`). @defaultValue 'all'
   */
  readonly features?: 'all' | 'listed'
  /**
   * What is expected of the quality of the current data, where the user says nothing: `calibrated` expectations allow for chance and are one-sided where the world
   * is; `evidently` are the default conditions of Evidently's test presets. @defaultValue 'calibrated'
   */
  readonly expectations?: 'calibrated' | 'evidently'
  /**
   * How the performance of a model is judged: by a test of the difference to the reference and a tolerance (`testMetrics`), or by Evidently's conditions
   * (`evidentlyConditions`). @defaultValue 'test'
   */
  readonly performance?: 'test' | 'evidently-conditions'
}
