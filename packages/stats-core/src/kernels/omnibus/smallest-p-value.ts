import { andersonDarlingLogSurvival } from './anderson-darling-log-survival.ts'
import { andersonDarlingOfCells } from './anderson-darling-of-cells.ts'
import { logBinomialCoefficient } from './log-binomial-coefficient.ts'
import { DISTRIBUTION_WEIGHT, SPREAD_WEIGHT } from './omnibus-of-cells.ts'

/**
 * Returns the smallest p-value that `rankOmnibus` can give for samples of these sizes, whatever their values, at most 1; 0 where it underflows.
 *
 * No component has a two-sided p-value below 2 / C(n + m, m), that of the most extreme of all equally likely outcomes and its mirror image. The two with the largest weights
 * decide: spread reaches it where all rows of one side are equal and lie between or around those of the other; the distribution where the sides lie apart, which is
 * where its statistic is largest, unless the limit law is larger even there. A column whose sizes make this larger than the level that a correction leaves cannot be judged. O(1).
 *
 * @param referenceRows n, whole number ≥ 1
 * @param currentRows m, whole number ≥ 1
 */
export function smallestPValue(referenceRows: number, currentRows: number): number {
  const rarest = Math.LN2 - logBinomialCoefficient(referenceRows + currentRows, currentRows)
  const apart = andersonDarlingOfCells({
    reference: Float64Array.of(referenceRows, 0),
    current: Float64Array.of(0, currentRows),
  })
  const distribution = Math.max(rarest, andersonDarlingLogSurvival(apart))
  const logPValue = Math.min(
    distribution - Math.log(DISTRIBUTION_WEIGHT),
    rarest - Math.log(SPREAD_WEIGHT),
  )
  return Math.min(1, Math.exp(logPValue))
}
