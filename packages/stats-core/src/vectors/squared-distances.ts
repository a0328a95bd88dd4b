import type { RowMatrix } from './row-matrix.ts'

/** Rows that are met at once: each number of a row is then read once for four products. */
const ABREAST = 4

/**
 * Returns the squared Euclidean distances of all pairs of rows: a symmetric matrix, row by row.
 *
 * By |x|² + |y|² − 2 x · y on centred columns, never below 0. O(rows² × columns), 8 rows² bytes.
 */
export function squaredDistances(matrix: RowMatrix): Float64Array {
  const { rows, columns } = matrix
  const values = centreColumns(matrix)
  const products = new Float64Array(ABREAST)
  const distances = new Float64Array(rows * rows)
  const norms = new Float64Array(rows)
  for (let i = 0; i < rows; i += 1) {
    for (let k = i * columns; k < (i + 1) * columns; k += 1) norms[i]! += values[k]! * values[k]!
  }
  for (let i = 0; i < rows; i += 1) {
    for (let first = 0; first < i; first += ABREAST) {
      multiplyRows(values, columns, i, first, products)
      for (let j = first; j < Math.min(i, first + ABREAST); j += 1) {
        const distance = Math.max(0, norms[i]! + norms[j]! - 2 * products[j - first]!)
        distances[i * rows + j] = distance
        distances[j * rows + i] = distance
      }
    }
  }
  return distances
}

function centreColumns({ values, rows, columns }: RowMatrix): Float64Array {
  const means = new Float64Array(columns)
  for (let cell = 0; cell < values.length; cell += 1) means[cell % columns]! += values[cell]! / rows
  return values.map((value, cell) => value - means[cell % columns]!)
}

/** Products of row `i` with rows `first` to `first + 3`, row `i` in place of those after it. */
function multiplyRows(
  values: Float64Array,
  columns: number,
  i: number,
  first: number,
  into: Float64Array,
): void {
  const start = i * columns
  const a = first * columns
  const b = Math.min(first + 1, i) * columns
  const c = Math.min(first + 2, i) * columns
  const d = Math.min(first + 3, i) * columns
  let ofA = 0
  let ofB = 0
  let ofC = 0
  let ofD = 0
  for (let k = 0; k < columns; k += 1) {
    const value = values[start + k]!
    ofA += value * values[a + k]!
    ofB += value * values[b + k]!
    ofC += value * values[c + k]!
    ofD += value * values[d + k]!
  }
  into[0] = ofA
  into[1] = ofB
  into[2] = ofC
  into[3] = ofD
}
