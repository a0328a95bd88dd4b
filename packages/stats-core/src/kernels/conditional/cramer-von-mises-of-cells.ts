import type { RankCells } from '../omnibus/rank-cells.ts'

/**
 * Returns the two-sample Cramér-von Mises statistic of ranks known only up to cells, at least 0.
 *
 * ∫ B(u)² du, where B is the rank process of the current sample, scaled to the covariance of a Brownian bridge, known at the ends of the cells and taken as linear
 * between them. As for `andersonDarlingOfCells`, no eigenvalue of its covariance exceeds its counterpart of the whole bridge, so
 * that the limit law bounds this statistic's whatever the ties. O(cells).
 *
 * @param cells with at least one row of each sample
 */
export function cramerVonMisesOfCells({ reference, current }: RankCells): number {
  let n = 0
  let m = 0
  for (let k = 0; k < reference.length; k += 1) {
    n += reference[k]!
    m += current[k]!
  }
  const rows = n + m
  let sum = 0
  let before = 0
  for (let k = 0; k < reference.length; k += 1) {
    const after = before + (current[k]! * n - reference[k]! * m) / rows
    const size = reference[k]! + current[k]!
    sum += size * (before * before + before * after + after * after)
    before = after
  }
  return (sum / 3 / rows) * ((rows - 1) / n / m)
}
