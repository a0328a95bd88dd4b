import { type CellCounts, sampleSizes } from './cell-counts.ts'
import { dropEmptyCells } from './cell-statistic.ts'
import { conditionalPValue } from './conditional-p-value.ts'
import type { CountDistance } from './count-distances.ts'
import { limitCells } from './limit-cells.ts'
import { pValueByLaw } from './p-value-by-law.ts'
import type { PermutationOptions } from './permutation-p-value.ts'

/** What {@link distanceTest} learned. */
export interface DistanceTestResult {
  /** The distance, ≥ 0. */
  readonly statistic: number
  /** In [0, 1]. */
  readonly pValue: number
  /**
   * Where the p-value comes from: the distance's chi-squared law, or, given the values of both samples together, all
   * tables, or drawn ones.
   */
  readonly method: 'asymptotic' | 'exact' | 'permutation'
  /** Tables drawn; 0 unless by permutation. */
  readonly draws: number
}

/** Options of {@link distanceTest}. */
export interface DistanceTestOptions extends PermutationOptions {
  /**
   * How the p-value is found. `conditional`: given the values of both samples together, exactly over two cells or few tables and by permutation
   * over more. `auto` (default): by the distance's chi-squared law over three cells and more where it has one
   * and every expected count allows it, else `conditional`.
   */
  readonly method?: 'auto' | 'conditional'
}

/** More cells are put together for the p-value: TVD over 10,000 categories took three seconds with all of them. */
const MOST_CELLS = 500

/**
 * A distance with the probability of one at least as large under no drift.
 *
 * By the distance's chi-squared law where that can be trusted ({@link pValueByLaw}); elsewhere, and for distances without one, the p-value is
 * {@link conditionalPValue}, of the same distance over at most 500 cells ({@link limitCells}).
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function distanceTest(
  distance: CountDistance,
  reference: CellCounts,
  current: CellCounts,
  { method = 'auto', ...permutation }: DistanceTestOptions = {},
): DistanceTestResult {
  sampleSizes(distance.id, reference, current)
  const statistic = distance.compute(reference, current)
  const pooled = Float64Array.from(reference, (count, cell) => count + current[cell]!)
  const byLaw =
    method === 'auto' ? pValueByLaw(distance, statistic, reference, current, pooled) : undefined
  if (byLaw !== undefined) return { statistic, pValue: byLaw, method: 'asymptotic', draws: 0 }
  const cells = limitCells({ ...dropEmptyCells(reference, current), pooled: 0 }, MOST_CELLS)
  return {
    statistic,
    ...conditionalPValue(cells.reference, cells.current, distance.compute, permutation),
  }
}
