import type { CellCounts } from './cell-counts.ts'
import type { HomogeneityOptions, HomogeneityResult } from './homogeneity-result.ts'
import { pearsonStatistic } from './pearson-statistic.ts'
import { testHomogeneity } from './test-homogeneity.ts'

/**
 * Pearson's chi-square test that two samples fall into the cells with the same probabilities.
 *
 * The statistic is Σ (observed − expected)² / expected over both samples, the expected counts from the pooled
 * shares. Cells with fewer than `poolBelow` rows in both samples together are pooled into one. Where the
 * smallest expected count is then at least 50, the p-value is that of the chi-squared law, and with
 * `poolBelow` 0 it agrees with `scipy.stats.chi2_contingency(table, correction=False)`; elsewhere it is
 * {@link conditionalPValue}, so that P(p ≤ a) ≤ a holds at any sizes. Unlike the goodness-of-fit test it
 * takes the reference for what it is, a sample. Symmetric in its samples. Cost O(cells), or a few hundred to
 * 1 / `resolution` draws of O(cells).
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function chiSquareHomogeneity(
  reference: CellCounts,
  current: CellCounts,
  options: HomogeneityOptions = {},
): HomogeneityResult {
  return testHomogeneity(pearson, reference, current, options)
}

const pearson = { name: 'chi-square', compute: pearsonStatistic, trustedFrom: 50 } as const
