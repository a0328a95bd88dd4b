import { chiSquaredSurvival } from '../../special/chi-squared-survival.ts'
import { StatsError } from '../../stats-error.ts'
import { type CellCounts, sampleSizes } from './cell-counts.ts'
import type { GoodnessOfFitResult } from './goodness-of-fit-result.ts'

/**
 * The G-test that the current sample comes from the shares of the reference, for samples of equal size only.
 *
 * The statistic is 2 Σ current · ln(current / reference) over the unscaled counts. This is Evidently's
 * `g_test`, kept for the same verdicts, and agrees with `scipy.stats.power_divergence(current, reference,
 * lambda_='log-likelihood')`, which refuses samples of different sizes too. It takes the reference for the
 * truth: prefer {@link gHomogeneity}.
 *
 * @throws StatsError `invalid_option` when the samples differ in size; else as {@link sampleSizes}.
 */
export function gGoodnessOfFit(reference: CellCounts, current: CellCounts): GoodnessOfFitResult {
  const rows = sampleSizes('g_test', reference, current)
  if (rows.reference !== rows.current) {
    throw new StatsError(
      'invalid_option',
      `g_test: reference has ${rows.reference} rows and current has ${rows.current}, this form needs as many in both`,
    )
  }
  let sum = 0
  let cells = 0
  for (let i = 0; i < reference.length; i++) {
    const observed = current[i]!
    if (observed + reference[i]! === 0) continue
    cells += 1
    if (observed > 0) sum += observed * Math.log(observed / reference[i]!)
  }
  const statistic = 2 * Math.max(0, sum)
  const degreesOfFreedom = cells - 1
  return { statistic, degreesOfFreedom, pValue: chiSquaredSurvival(statistic, degreesOfFreedom) }
}
