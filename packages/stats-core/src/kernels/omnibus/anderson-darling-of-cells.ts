import type { RankCells } from './rank-cells.ts'

/**
 * Returns the two-sample Anderson-Darling statistic of ranks known only up to cells, at least 0.
 *
 * A² = ∫ B(u)² / (u (1 − u)) du, where B is the rank process of the current sample, scaled to the covariance of a Brownian bridge,
 * known at the ends of the cells and taken as linear between them; each cell's integral has a closed form. Pettitt (1976, Biometrika 63) is the
 * case without ties, up to terms of order 1/N.
 *
 * Linear is what the bridge is expected to be between known points. So the covariance of B never exceeds that of the whole
 * bridge, no eigenvalue of it exceeds its counterpart, and the limit law of Anderson and Darling is an upper bound of this
 * statistic's whatever the ties: the p-value is conservative for discrete columns without simulation or correction. O(cells).
 *
 * @param cells with at least one row of each sample
 */
export function andersonDarlingOfCells({ reference, current }: RankCells): number {
  let n = 0
  let m = 0
  for (let k = 0; k < reference.length; k += 1) {
    n += reference[k]!
    m += current[k]!
  }
  const rows = n + m
  let sum = 0
  let start = 0
  let excess = 0
  for (let k = 0; k < reference.length; k += 1) {
    const size = reference[k]! + current[k]!
    const end = start + size
    const next = excess + (current[k]! * n - reference[k]! * m) / rows
    const slope = ((next - excess) * rows) / size
    const atZero = excess - (slope * start) / rows
    const atOne = next + slope * (1 - end / rows)
    sum -= slope * slope * (size / rows)
    if (start > 0) sum += atZero * atZero * Math.log1p(size / start)
    if (end < rows) sum += atOne * atOne * Math.log1p(size / (rows - end))
    start = end
    excess = next
  }
  return Math.max(0, (sum * (rows - 1)) / n / m)
}
