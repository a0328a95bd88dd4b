import { normalSurvival } from '../../special/normal-distribution.ts'
import type { CellCounts } from './cell-counts.ts'
import { twoByTwo } from './two-by-two.ts'

/** What {@link twoProportionZ} learned. */
export interface TwoProportionZResult {
  /**
   * The z statistic: positive when the first cell's share is larger in the reference; 0 when one cell is
   * empty in both samples.
   */
  readonly statistic: number
  /** Two-sided, in [0, 1]. */
  readonly pValue: number
  /** Share of the first cell in the reference, in [0, 1]. */
  readonly referenceShare: number
  /** Share of the first cell in the current sample, in [0, 1]. */
  readonly currentShare: number
}

/**
 * The z-test that two samples have the same share of the first of two cells, with the pooled share for the
 * standard error.
 *
 * z = (p − q) / sqrt(P (1 − P) (1/n + 1/m)), P the share in both samples together; z² is Pearson's chi-square
 * of the 2 × 2 table. Evidently's `z`, for which the second cell holds all values but the first in sorted
 * order. Its tail keeps its digits where Evidently's falls to 0 (|z| > 8.3). The normal law is too optimistic
 * in small samples: the same test with an exact p-value is {@link chiSquareHomogeneity} over two cells.
 *
 * @throws StatsError `invalid_option` when there are not exactly two cells; else as {@link sampleSizes}.
 */
export function twoProportionZ(reference: CellCounts, current: CellCounts): TwoProportionZResult {
  const table = twoByTwo('z', reference, current)
  const n = table.reference.rows
  const m = table.current.rows
  const referenceShare = table.reference.first / n
  const currentShare = table.current.first / m
  const pooled = (table.reference.first + table.current.first) / (n + m)
  const variance = pooled * (1 - pooled) * (1 / n + 1 / m)
  const statistic = variance === 0 ? 0 : (referenceShare - currentShare) / Math.sqrt(variance)
  const pValue = Math.min(1, 2 * normalSurvival(Math.abs(statistic)))
  return { statistic, pValue, referenceShare, currentShare }
}
