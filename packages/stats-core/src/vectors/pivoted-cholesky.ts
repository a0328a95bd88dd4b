/** Columns of a factor F with F Fᵀ about the matrix. */
export type LowRankFactor = readonly Float64Array[]

/**
 * Returns the columns of a factor F of a positive semidefinite matrix with unit diagonal, as few as leave every diagonal element of its remainder below `tolerance`.
 *
 * Cholesky decomposition that takes the largest remaining diagonal element next (Harbrecht, Peters and Schneider 2012, Appl. Numer. Math. 62). Elements are asked
 * for one column at a time. O(size × rank²).
 *
 * @param element of row i and column j
 * @param tolerance > 0; bounds the error of every element
 */
export function pivotedCholesky(
  size: number,
  element: (i: number, j: number) => number,
  tolerance = 1e-13,
): LowRankFactor {
  const remainder = new Float64Array(size).fill(1)
  const columns: Float64Array[] = []
  while (columns.length < size) {
    const pivot = largestIndex(remainder)
    if (remainder[pivot]! <= tolerance) break
    const root = Math.sqrt(remainder[pivot]!)
    const column = Float64Array.from({ length: size }, (_, i) => element(i, pivot))
    for (const earlier of columns) {
      const factor = earlier[pivot]!
      for (let i = 0; i < size; i += 1) column[i]! -= factor * earlier[i]!
    }
    for (let i = 0; i < size; i += 1) {
      column[i]! /= root
      remainder[i] = Math.max(0, remainder[i]! - column[i]! * column[i]!)
    }
    remainder[pivot] = 0
    columns.push(column)
  }
  return columns
}

function largestIndex(values: Float64Array): number {
  let largest = 0
  for (let i = 1; i < values.length; i += 1) if (values[i]! > values[largest]!) largest = i
  return largest
}
