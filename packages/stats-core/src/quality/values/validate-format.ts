import type { ValueCount } from '@leeway/monitoring-report'
import { mostCommonCategories } from '../../profiles/most-common-categories.ts'
import type { CategoricalSample, TextSample } from '../../samples/sample.ts'
import { formatTest, type ValueFormat } from './value-format.ts'

/** How many values are written as they should be. */
export interface FormatValidation {
  readonly matched: number
  readonly unmatched: number
  /** `unmatched` of all values; in [0, 1], 0 without values. */
  readonly shareUnmatched: number
  /** Different values that are written otherwise. */
  readonly unmatchedDistinct: number
  /** The most frequent of them. Values of the data: not to be shown of a sensitive column. */
  readonly examples: readonly ValueCount[]
}

/** Options of {@link validateFormat}. */
export interface ValidateFormatOptions {
  /** How many examples to return. @defaultValue 10, as Evidently */
  readonly atMost?: number
}

/**
 * Returns how many strings are written in a format. Each different string is tested once, however many rows hold it; missing values are not tested.
 *
 * @throws StatsError `invalid_option` when a pattern is none that RE2 reads
 */
export function validateFormat(
  { column, counts, size }: CategoricalSample | TextSample,
  format: ValueFormat,
  { atMost = 10 }: ValidateFormatOptions = {},
): FormatValidation {
  const matches = formatTest(format)
  const unmatchedRows = counts.map((rows, code) =>
    rows > 0 && !matches(column.categories[code]!) ? rows : 0,
  )
  const unmatched = unmatchedRows.reduce((sum, rows) => sum + rows, 0)
  return {
    matched: size - unmatched,
    unmatched,
    shareUnmatched: unmatched === 0 ? 0 : unmatched / size,
    unmatchedDistinct: unmatchedRows.filter((rows) => rows > 0).length,
    examples: mostCommonCategories(column.categories, unmatchedRows, atMost),
  }
}
