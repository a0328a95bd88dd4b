import { chiSquaredSurvival } from '../../special/chi-squared-survival.ts'
import { type CellCounts, sampleSizes } from './cell-counts.ts'
import type { GoodnessOfFitResult } from './goodness-of-fit-result.ts'

/**
 * Pearson's chi-square test that the current sample comes from the shares of the reference, these taken for
 * the truth.
 *
 * Expected counts are the reference's counts times (current rows / reference rows). This is Evidently's
 * `chisquare`, kept for the same verdicts, and agrees with `scipy.stats.chisquare(current, expected)`. The
 * reference's own sampling error is ignored, so that under no drift it alarms far more often than it says,
 * and a single row of an unseen category gives p = 0: prefer {@link chiSquareHomogeneity}.
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function chiSquareGoodnessOfFit(
  reference: CellCounts,
  current: CellCounts,
): GoodnessOfFitResult {
  const rows = sampleSizes('chisquare', reference, current)
  const scale = rows.current / rows.reference
  let statistic = 0
  let cells = 0
  for (let i = 0; i < reference.length; i++) {
    const observed = current[i]!
    const expected = reference[i]! * scale
    if (observed + expected === 0) continue
    cells += 1
    statistic += (observed - expected) ** 2 / expected
  }
  const degreesOfFreedom = cells - 1
  return { statistic, degreesOfFreedom, pValue: chiSquaredSurvival(statistic, degreesOfFreedom) }
}
