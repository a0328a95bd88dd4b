import { dotRow, rowCount, type SparseRows } from './sparse-rows.ts'

/** A linear decision: a row belongs to the second class where `intercept + weights · row` is positive. */
export interface LinearModel {
  /** One per column. */
  readonly weights: Float64Array
  readonly intercept: number
}

/** Returns `intercept + weights · row` for every row. */
export function decisionsOf({ weights, intercept }: LinearModel, rows: SparseRows): Float64Array {
  return Float64Array.from(
    { length: rowCount(rows) },
    (_, row) => dotRow(rows, row, weights) + intercept,
  )
}
