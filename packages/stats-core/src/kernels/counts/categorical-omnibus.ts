import { chiSquaredQuantile } from '../../special/chi-squared-quantile.ts'
import { chiSquaredSurvival } from '../../special/chi-squared-survival.ts'
import type { CellCounts } from './cell-counts.ts'
import { cellRatios } from './cell-ratios.ts'
import type { CellStatistic } from './cell-statistic.ts'
import type { HomogeneityOptions, HomogeneityResult } from './homogeneity-result.ts'
import { likelihoodRatioNullMean } from './likelihood-ratio-null-mean.ts'
import { pearsonStatistic } from './pearson-statistic.ts'
import { testHomogeneity } from './test-homogeneity.ts'

/** What the furthest single cell has to be less likely by. Measured: a tenth sees new categories later, a half costs 0.03 of power where all shares move. */
const SINGLE_CELL_WEIGHT = 0.2

/** Smaller ones are equal. */
const SMALLEST = 1e-300

/**
 * Tests whether two samples fall into the cells with the same probabilities, by three questions at once: do all shares differ (Pearson's chi-square, strong where a cell is new to
 * a large reference), is one sample's share of some cells next to nothing (the likelihood ratio G, strong where the reference is small, or a cell is gone), has one cell moved (the
 * largest G of a cell against all others, strong among many cells).
 *
 * Tables are ordered by the smallest of three p-values of the chi-squared law: of Pearson's statistic; of G over its {@link likelihoodRatioNullMean}; of the furthest of k cells, times
 * k / 0.2. That is only an order: the p-value is the {@link conditionalPValue} of a table so far out given the margins, exact or drawn, so that P(p ≤ a) ≤ a holds
 * at any sizes. Where every expected count is at least 50, it is that of Pearson's statistic by the chi-squared law. Which it is depends on the margins only.
 *
 * Cells with a single row in both samples together are pooled (`poolBelow` 2 by default): they say together what each says. The `statistic` is Pearson's. Symmetric. Cost
 * as {@link chiSquareHomogeneity}, a draw up to twice as much.
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function categoricalOmnibus(
  reference: CellCounts,
  current: CellCounts,
  options: HomogeneityOptions = {},
): HomogeneityResult {
  return testHomogeneity(omnibus, reference, current, { poolBelow: 2, ...options })
}

const omnibus = {
  name: 'categorical-omnibus',
  compute: pearsonStatistic,
  trustedFrom: 50,
  givenMargins: againstThis,
} as const

/**
 * Returns how far out tables with the margins of this one are, by the smallest of their three p-values, against this one: at least 1 where they are as far out.
 *
 * Of all that are drawn only that is asked. So two statistics are measured by what they would have to reach for the smallest p-value of this table, in the place of p-values of each.
 */
function againstThis(reference: Float64Array, current: Float64Array): CellStatistic {
  const cells = reference.length
  const sum = (counts: Float64Array): number => counts.reduce((rows, count) => rows + count, 0)
  const ratiosOf = cellRatios(sum(reference), sum(current))
  const correction = likelihoodRatioNullMean(reference, current) / (cells - 1)
  const { ratio, largest, pearson } = ratiosOf(reference, current)
  const all = Math.max(pearson, ratio / correction)
  const ofAll = chiSquaredSurvival(all, cells - 1)
  const ofSingle = chiSquaredSurvival(largest, 1) * (cells / SINGLE_CELL_WEIGHT)
  const smallest = Math.max(SMALLEST, Math.min(ofAll, ofSingle))
  if (smallest >= 1) return () => 1
  const allLimit = ofAll === smallest ? all : chiSquaredQuantile(smallest, cells - 1)
  const singleLimit =
    ofSingle === smallest ? largest : chiSquaredQuantile((smallest * SINGLE_CELL_WEIGHT) / cells, 1)
  return (r, c) => {
    const { ratio, largest, pearson } = ratiosOf(r, c)
    return Math.max(pearson / allLimit, ratio / correction / allLimit, largest / singleLimit)
  }
}
