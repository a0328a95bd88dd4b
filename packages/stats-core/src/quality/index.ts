export { constancyChance } from './chance/constancy-chance.ts'
export { exceedanceChance } from './chance/exceedance-chance.ts'
export { noveltyChance } from './chance/novelty-chance.ts'
export type { NearDuplicate } from './columns/near-duplicates.ts'
export {
  type NearlyConstantColumn,
  type RedundantColumns,
  type RedundantColumnsOptions,
  redundantColumns,
} from './columns/redundant-columns.ts'
export {
  type TypeValidation,
  type TypeValidations,
  validateTypes,
} from './columns/validate-types.ts'
export {
  type CorrelationChange,
  correlationChange,
  type MeasuredCorrelation,
} from './correlation/correlation-change.ts'
export { correlationError } from './correlation/correlation-error.ts'
export {
  type CorrelationMeasure,
  type CorrelationsOptions,
  correlations,
  type PairCorrelation,
} from './correlation/correlations.ts'
export { correlationsWith } from './correlation/correlations-with.ts'
export { type CramersVResult, cramersV } from './correlation/cramers-v.ts'
export {
  type StrongestCorrelations,
  type StrongestCorrelationsOptions,
  strongestCorrelations,
} from './correlation/strongest-correlations.ts'
export type { MissingKind } from './missing/missing-kind.ts'
export {
  type MissingPattern,
  type MissingPatterns,
  type MissingPatternsOptions,
  missingPatterns,
} from './missing/missing-patterns.ts'
export {
  type ColumnMissingValues,
  type MissingValues,
  type MissingValuesOptions,
  missingValues,
} from './missing/missing-values.ts'
export { type ConflictChange, conflictChange } from './rows/conflict-change.ts'
export {
  type ConflictingLabels,
  type ConflictingLabelsOptions,
  conflictingLabels,
} from './rows/conflicting-labels.ts'
export { type DuplicatedKeys, duplicatedKeys } from './rows/duplicated-keys.ts'
export {
  type DuplicatedRows,
  duplicatedRows,
  type Multiplicity,
} from './rows/duplicated-rows.ts'
export { type DuplicationChange, duplicationChange } from './rows/duplication-change.ts'
export { type Freshness, freshness } from './time/freshness.ts'
export {
  type TimestampGap,
  type TimestampGaps,
  type TimestampGapsOptions,
  timestampGaps,
} from './time/timestamp-gaps.ts'
export { type TimestampOrder, timestampOrder } from './time/timestamp-order.ts'
export {
  type AllowedValues,
  type AllowedValuesOptions,
  allowedValues,
} from './values/allowed-values.ts'
export {
  type CategoryChanges,
  type CategoryChangesOptions,
  categoryChanges,
} from './values/category-changes.ts'
export { type DistinctValues, distinctValues } from './values/distinct-values.ts'
export {
  type FormatValidation,
  type ValidateFormatOptions,
  validateFormat,
} from './values/validate-format.ts'
export { type FormatTest, formatTest, type ValueFormat } from './values/value-format.ts'
export {
  type RangeValidation,
  rangeOf,
  type ValueRange,
  validateRange,
} from './values/value-range.ts'
