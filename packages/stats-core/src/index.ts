export { countBins } from './bins/count-bins.ts'
export { displayEdges } from './bins/display-edges.ts'
export { quantileEdges } from './bins/quantile-edges.ts'
export { type CastFailure, castColumn } from './columns/cast-column.ts'
export {
  type CategoricalColumn,
  type Column,
  type Kind,
  type NumericColumn,
  type TextColumn,
  type TimestampColumn,
  valueCount,
} from './columns/column.ts'
export { formatInstant } from './columns/format-instant.ts'
export { columnOf, createFrame, type Frame, type UnreadableColumn } from './columns/frame.ts'
export { type ColumnArrays, frameFromArrays } from './columns/from-arrays.ts'
export { frameFromArrow } from './columns/from-arrow.ts'
export { frameFromRows, type Row } from './columns/from-rows.ts'
export {
  type CellValue,
  columnFromValues,
  type NumberArray,
  type UnreadableValues,
} from './columns/from-values.ts'
export { inferKind } from './columns/infer-kind.ts'
export { parseInstant } from './columns/parse-instant.ts'
export { type FrameInput, toFrame } from './columns/to-frame.ts'
export { benjaminiHochberg } from './corrections/benjamini-hochberg.ts'
export { benjaminiYekutieli } from './corrections/benjamini-yekutieli.ts'
export { bonferroni } from './corrections/bonferroni.ts'
export { holm } from './corrections/holm.ts'
export { type DatasetDrift, datasetDrift } from './dataset-drift.ts'
export { builtinDriftTests } from './drift-tests/builtin-drift-tests.ts'
export {
  createDriftContext,
  type DriftContext,
  type DriftContextOptions,
} from './drift-tests/drift-context.ts'
export {
  type Compare,
  type Comparison,
  type DriftTest,
  type DriftTestDefinition,
  defineDriftTest,
  type Fact,
  type ScoreRule,
} from './drift-tests/drift-test.ts'
export {
  createDriftTestRegistry,
  type DriftTestRegistry,
} from './drift-tests/drift-test-registry.ts'
export { evidentlyDriftTests } from './drift-tests/evidently/evidently-drift-tests.ts'
export { isDrift } from './drift-tests/is-drift.ts'
export { type DriftOutcome, runDriftTest } from './drift-tests/run-drift-test.ts'
export { type DetectionRule, detectableEffect } from './effect/detectable-effect.ts'
export { driftEffect, driftEffectName } from './effect/drift-effect.ts'
export { driftingChange } from './effect/drifting-change.ts'
export { effectOfShift } from './effect/effect-of-shift.ts'
export { shiftSensitivity } from './effect/shift-sensitivity.ts'
export {
  type KsTwoSampleOptions,
  type KsTwoSampleResult,
  ksTwoSample,
} from './kernels/continuous/ks-two-sample.ts'
export { wassersteinDistance } from './kernels/continuous/wasserstein-distance.ts'
export type { CellCounts } from './kernels/counts/cell-counts.ts'
export { chiSquareHomogeneity } from './kernels/counts/chi-square-homogeneity.ts'
export type { HomogeneityOptions, HomogeneityResult } from './kernels/counts/homogeneity-result.ts'
export {
  type JensenShannonOptions,
  type JensenShannonResult,
  jensenShannon,
} from './kernels/counts/jensen-shannon.ts'
export { jensenShannonNullMean } from './kernels/counts/jensen-shannon-null-mean.ts'
export type { RankOmnibusResult } from './kernels/omnibus/omnibus-of-cells.ts'
export { rankOmnibus } from './kernels/omnibus/rank-omnibus.ts'
export {
  type CategoricalProfile,
  type ColumnProfile,
  type NumericProfile,
  profileColumn,
  type TextProfile,
  type TimestampProfile,
} from './profiles/column-profile.ts'
export { quantileSorted } from './profiles/quantile-sorted.ts'
export { type SummarizeOptions, summarizeColumn } from './profiles/summarize-column.ts'
export type { RandomSource } from './random/random-source.ts'
export { fnv1a64, seededRandom } from './random/seeded-random.ts'
export {
  type AlignedCategories,
  type AlignedCounts,
  alignCategories,
} from './samples/align-categories.ts'
export {
  type CategoricalSample,
  type NumericSample,
  type Sample,
  type SampleOfKind,
  sampleOf,
  type TextSample,
  type TimestampSample,
} from './samples/sample.ts'
export { StatsError, type StatsErrorCode } from './stats-error.ts'
