import { requireSize } from '../continuous/require-size.ts'
import type { CellCounts } from '../counts/cell-counts.ts'
import { sampleSizes } from '../counts/cell-counts.ts'
import { omnibusOfCells, type RankOmnibusResult } from './omnibus-of-cells.ts'
import { rankCells, rankCellsOfCounts } from './rank-cells.ts'

/**
 * Returns the p-value that two numeric samples come from one distribution, sensitive to location, spread, tails and shape.
 *
 * The weighted Bonferroni combination of five tests on the pooled ranks: Anderson and Darling's (half of the level), one of
 * spread (a quarter), one of each tail (a tenth) and one of the peak (a twentieth): p = min(1, min pₖ / wₖ). It is valid whatever their
 * dependence. Half the level costs the Anderson-Darling test little and keeps the whole consistent against every
 * alternative; the others see early what it sees late. The scored components have their permutation law given the ties, by saddlepoint; see
 * `linearRankTest` and `andersonDarlingOfCells`.
 *
 * Ranks alone count: no increasing map of the values changes the result, and one row, however far out, weighs no more than the highest
 * rank. Under no drift P(p ≤ a) does not exceed a: measured at sizes from 50 to 10 000 a side, 0.87 a, 0.90 a and 0.98 a
 * without ties at a = 0.05, 0.01 and 0.001, less with ties (0.6 a at 60 % zeros), and within the bounds down to 1e-5
 * (`bench/calibration/results.md`). P-values keep their meaning in the deep tail; nothing is drawn at random.
 * O(n + m), of large samples O(log(n + m)) for each of some 2500 cells: a few milliseconds for a million against a million.
 *
 * @param reference sorted ascending, no NaN, length n ≥ 1
 * @param current sorted ascending, no NaN, length m ≥ 1
 * @throws StatsError `sample_too_small`
 */
export function rankOmnibus(reference: Float64Array, current: Float64Array): RankOmnibusResult {
  requireSize('rank_omnibus', reference, current, 1)
  return omnibusOfCells(rankCells(reference, current))
}

/**
 * Returns {@link rankOmnibus} of rows that were counted on fixed, ordered bins, as if the rows of a bin were equal.
 *
 * What differs only within a bin is not seen: on twenty quantile bins the power at 200 rows is some 0.06 below that of the values for a
 * change of spread or tail, and the same for a shift. Valid on bins fixed beforehand. Bins cut at the quantiles of the reference itself
 * owe it something; of 10 000 simulated p-values without drift at most 1.1 times the level fell at or under
 * 0.05 and 0.01, the most for a reference much smaller than the current sample.
 *
 * @param reference rows per bin, bins ascending, at least one row in all
 * @param current rows per bin, aligned, at least one row in all
 * @throws StatsError `invalid_option` when the bins do not match or a count is no whole number ≥ 0; `sample_too_small`
 */
export function rankOmnibusOfCounts(reference: CellCounts, current: CellCounts): RankOmnibusResult {
  sampleSizes('rank_omnibus', reference, current)
  return omnibusOfCells(rankCellsOfCounts(reference, current))
}
