import { chiSquaredSurvival } from '../../special/chi-squared-survival.ts'
import type { CellCounts } from './cell-counts.ts'
import type { CountDistance } from './count-distances.ts'

/**
 * Returns the probability of a distance at least as large by its chi-squared law, or `undefined` where there is no such law, or it cannot be trusted: two occupied cells and less,
 * or an expected count below `law.trustedFrom`.
 *
 * The divergences behind PSI, KL, Jensen-Shannon and Hellinger agree to second order with Pearson's
 * chi-square (Csiszár 1967), so that a multiple of each follows (1/n + 1/m) · χ² with (occupied cells − 1)
 * degrees of freedom.
 *
 * @param statistic the distance of these counts
 * @param shares rows per cell from which the expected counts follow: those of both samples together, or, in bins that were cut at the reference's quantiles, the reference's own,
 * which nearly do not depend on which row is of which sample, as a rule that chooses a law must not
 */
export function pValueByLaw(
  { law }: CountDistance,
  statistic: number,
  reference: CellCounts,
  current: CellCounts,
  shares: CellCounts,
): number | undefined {
  if (law === undefined) return undefined
  let [referenceRows, currentRows, all, cells, fewest] = [0, 0, 0, 0, Number.POSITIVE_INFINITY]
  for (let i = 0; i < reference.length; i++) {
    referenceRows += reference[i]!
    currentRows += current[i]!
    all += shares[i]!
    if (reference[i]! + current[i]! === 0) continue
    cells += 1
    fewest = Math.min(fewest, shares[i]!)
  }
  const smallestExpected = (fewest * Math.min(referenceRows, currentRows)) / all
  if (cells <= 2 || smallestExpected < law.trustedFrom) return undefined
  const scale = (referenceRows * currentRows) / (referenceRows + currentRows)
  return chiSquaredSurvival(law.chiSquared(statistic) * scale, cells - 1)
}
