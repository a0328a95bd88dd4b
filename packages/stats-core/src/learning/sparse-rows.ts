/** A matrix of which each row names its non-zero cells: compressed sparse rows. */
export interface SparseRows {
  readonly columns: number
  /** Row i holds the cells from `starts[i]` up to `starts[i + 1]`; length rows + 1. */
  readonly starts: Int32Array
  /** Column of each cell, no two alike within a row. */
  readonly indices: Int32Array
  /** Value of each cell. */
  readonly values: Float64Array
}

/** Returns the number of rows. */
export function rowCount({ starts }: SparseRows): number {
  return starts.length - 1
}

/** Returns the product of row `row` with a vector as long as the matrix is wide. */
export function dotRow(
  { starts, indices, values }: SparseRows,
  row: number,
  vector: Float64Array,
): number {
  let sum = 0
  for (let cell = starts[row]!; cell < starts[row + 1]!; cell += 1) {
    sum += values[cell]! * vector[indices[cell]!]!
  }
  return sum
}

/** Returns all cells of a dense row-major matrix, zeros included. */
export function sparseFromDense(values: Float64Array, columns: number): SparseRows {
  const rows = columns === 0 ? 0 : values.length / columns
  return {
    columns,
    starts: Int32Array.from({ length: rows + 1 }, (_, row) => row * columns),
    indices: Int32Array.from({ length: values.length }, (_, cell) => cell % columns),
    values,
  }
}
