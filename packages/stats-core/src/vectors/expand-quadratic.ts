import type { RowMatrix } from './row-matrix.ts'

/** The two factors of each squared term: columns k ≤ l. */
export interface QuadraticTerms {
  readonly first: Int32Array
  readonly second: Int32Array
}

/** Returns the squares and products of `columns` columns, in the order in which {@link expandQuadratic} appends them. */
export function quadraticTerms(columns: number): QuadraticTerms {
  const first: number[] = []
  const second: number[] = []
  for (let k = 0; k < columns; k += 1) {
    for (let l = k; l < columns; l += 1) {
      first.push(k)
      second.push(l)
    }
  }
  return { first: Int32Array.from(first), second: Int32Array.from(second) }
}

/** Returns the matrix with the products of `terms` appended to every row. */
export function expandQuadratic(
  { values, rows, columns }: RowMatrix,
  { first, second }: QuadraticTerms,
): RowMatrix {
  const wide = columns + first.length
  const expanded = new Float64Array(rows * wide)
  for (let row = 0; row < rows; row += 1) {
    const from = row * columns
    const to = row * wide
    for (let k = 0; k < columns; k += 1) expanded[to + k] = values[from + k]!
    for (let t = 0; t < first.length; t += 1) {
      expanded[to + columns + t] = values[from + first[t]!]! * values[from + second[t]!]!
    }
  }
  return { values: expanded, rows, columns: wide }
}
