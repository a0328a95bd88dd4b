import type { AlignedCounts } from '../../samples/align-categories.ts'

/**
 * Returns the two-sample Cramér–von Mises statistic of ranks known only up to cells, at least 0.
 *
 * W² = ∫ B(u)² du, where B is the rank process of the current sample, scaled to the covariance of a Brownian bridge, known at the ends of the
 * cells and taken as linear between them. Linear is what the bridge is expected to be between known points, so that the limit law without ties is an upper
 * bound of this statistic's whatever the ties, as for `andersonDarlingOfCells`; midranks (Anderson 1962) give no such bound, and with heavy ties and unequal sizes
 * a drift every time. O(cells).
 *
 * @param cells ascending, each with a row of either sample, both samples with at least one
 */
export function cramerVonMisesOfCells({ reference, current }: AlignedCounts): number {
  let n = 0
  let m = 0
  for (let k = 0; k < reference.length; k += 1) {
    n += reference[k]!
    m += current[k]!
  }
  const rows = n + m
  let sum = 0
  let excess = 0
  for (let k = 0; k < reference.length; k += 1) {
    const next = excess + (current[k]! * n - reference[k]! * m) / rows
    const width = (reference[k]! + current[k]!) / rows
    sum += (width * (excess * excess + excess * next + next * next)) / 3
    excess = next
  }
  return Math.max(0, (sum * (rows - 1)) / n / m)
}
