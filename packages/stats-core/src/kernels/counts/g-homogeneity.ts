import type { CellCounts } from './cell-counts.ts'
import type { HomogeneityOptions, HomogeneityResult } from './homogeneity-result.ts'
import { likelihoodRatioStatistic } from './likelihood-ratio-statistic.ts'
import { testHomogeneity } from './test-homogeneity.ts'

/**
 * The G-test (likelihood ratio) that two samples fall into the cells with the same probabilities.
 *
 * The statistic is 2 Σ observed · ln(observed / expected) over both samples, the expected counts from the
 * pooled shares: twice the rows times the mutual information of sample and cell, in nats. Pooling of sparse
 * cells and the choice between the chi-squared law (from a smallest expected count of 100) and permutation
 * are those of {@link chiSquareHomogeneity}; with `poolBelow` 0 the former agrees with
 * `scipy.stats.chi2_contingency(table, correction=False, lambda_='log-likelihood')`. Symmetric in its
 * samples.
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function gHomogeneity(
  reference: CellCounts,
  current: CellCounts,
  options: HomogeneityOptions = {},
): HomogeneityResult {
  return testHomogeneity(likelihoodRatio, reference, current, options)
}

const likelihoodRatio = {
  name: 'g-test',
  compute: likelihoodRatioStatistic,
  trustedFrom: 100,
} as const
