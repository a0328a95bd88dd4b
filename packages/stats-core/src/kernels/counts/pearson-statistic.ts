/**
 * Returns Pearson's chi-square of a table without empty cells, ≥ 0: Σ (observed − expected)² / expected, in the form
 * Σ (r·m − c·n)² / (r + c) / (n·m) for cells r, c of samples of n, m rows.
 */
export function pearsonStatistic(reference: Float64Array, current: Float64Array): number {
  let referenceRows = 0
  let currentRows = 0
  for (let i = 0; i < reference.length; i++) {
    referenceRows += reference[i]!
    currentRows += current[i]!
  }
  let sum = 0
  for (let i = 0; i < reference.length; i++) {
    const difference = reference[i]! / referenceRows - current[i]! / currentRows
    sum += (difference * difference) / (reference[i]! + current[i]!)
  }
  return sum * referenceRows * currentRows
}
