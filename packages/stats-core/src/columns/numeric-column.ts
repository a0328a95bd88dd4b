import type { NumericColumn } from './column.ts'

/** The numbers of a column, before NaN is counted. */
export interface Numbers {
  /** NaN where the row is null. */
  readonly values: Float64Array
  /** Absent when no row is null. */
  readonly validity?: Uint8Array
  /** Default 0. */
  readonly nullCount?: number
}

/** Returns a numeric column over `values` (not copied), its NaN counted apart from its nulls. Cost O(rows). */
export function numericColumn(
  name: string,
  { values, validity, nullCount = 0 }: Numbers,
): NumericColumn {
  let notNumbers = 0
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) notNumbers += 1
  return {
    kind: 'numeric',
    name,
    length: values.length,
    values,
    nullCount,
    nanCount: notNumbers - nullCount,
    ...(validity === undefined ? {} : { validity }),
  }
}
