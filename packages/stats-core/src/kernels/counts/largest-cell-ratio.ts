import { likelihoodRatioTerm } from './likelihood-ratio-statistic.ts'

/**
 * Returns the largest likelihood ratio statistic G of one cell against all others, ≥ 0: how far the one share that moved furthest has moved.
 *
 * Each cell's table is 2 × 2; its G follows the chi-squared law with one degree of freedom when counts are large. O(cells).
 *
 * @param reference rows per cell, none of the cells empty in both samples
 */
export function largestCellRatio(reference: Float64Array, current: Float64Array): number {
  let [n, m] = [0, 0]
  for (let i = 0; i < reference.length; i++) {
    n += reference[i]!
    m += current[i]!
  }
  const scale = (n * m) / (n + m)
  let largest = 0
  for (let i = 0; i < reference.length; i++) {
    const [r, c] = [reference[i]!, current[i]!]
    const missing = scale * (c / m - r / n)
    const half =
      likelihoodRatioTerm(r, missing) +
      likelihoodRatioTerm(c, -missing) +
      likelihoodRatioTerm(n - r, -missing) +
      likelihoodRatioTerm(m - c, missing)
    if (half > largest) largest = half
  }
  return 2 * largest
}
