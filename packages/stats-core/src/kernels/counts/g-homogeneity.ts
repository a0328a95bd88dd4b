import { log1pMinusX } from '../../special/log1p-minus-x.ts'
import type { CellCounts } from './cell-counts.ts'
import type { HomogeneityOptions, HomogeneityResult } from './homogeneity-result.ts'
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

function likelihoodRatioStatistic(reference: Float64Array, current: Float64Array): number {
  let referenceRows = 0
  let currentRows = 0
  for (let i = 0; i < reference.length; i++) {
    referenceRows += reference[i]!
    currentRows += current[i]!
  }
  const scale = (referenceRows * currentRows) / (referenceRows + currentRows)
  let sum = 0
  for (let i = 0; i < reference.length; i++) {
    const missing = scale * (current[i]! / currentRows - reference[i]! / referenceRows)
    sum += term(reference[i]!, missing) + term(current[i]!, -missing)
  }
  return 2 * sum
}

/**
 * The contribution of one count to half the statistic, ≥ 0: o ln(o / e) − o + e for the observed count o and
 * the expected count e = o + `missing`. The terms beyond the logarithm add up to 0 over the table, and keep
 * the digits that small differences would lose.
 */
function term(observed: number, missing: number): number {
  return observed === 0 ? missing : -observed * log1pMinusX(missing / observed)
}
