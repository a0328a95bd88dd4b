import type { CellCounts } from './cell-counts.ts'
import { type CellStatistic, dropEmptyCells, ROUNDING } from './cell-statistic.ts'
import { exactTablePValue } from './exact-table-p-value.ts'
import { firstWhere } from './first-where.ts'
import {
  type HypergeometricLaw,
  hypergeometricLower,
  hypergeometricUpper,
  largestCount,
  smallestCount,
} from './hypergeometric-tail.ts'
import { type PermutationOptions, permutationPValue } from './permutation-p-value.ts'

/** What {@link conditionalPValue} learned. */
export interface ConditionalPValue {
  /** In [0, 1]; 0 only below the smallest double. */
  readonly pValue: number
  /** Summed over all tables, or drawn. */
  readonly method: 'exact' | 'permutation'
  /** Tables drawn; 0 when exact. */
  readonly draws: number
}

/**
 * The probability, given the rows of each sample and of each cell, of a statistic at least as large as that
 * of the data.
 *
 * Exact over two occupied cells, where the tables follow the hypergeometric law (cost O(√rows)), and where no more than 4000 tables are
 * possible ({@link exactTablePValue}); drawn by {@link permutationPValue} elsewhere. Either way P(p ≤ a) ≤ a under no drift, for every a, at any sizes.
 *
 * @param statistic Convex in the cells, or a rising function of such: so are all divergences of this package.
 * Needed for two cells only.
 */
export function conditionalPValue(
  reference: CellCounts,
  current: CellCounts,
  statistic: CellStatistic,
  options: PermutationOptions,
): ConditionalPValue {
  const cells = dropEmptyCells(reference, current)
  if (cells.reference.length > 2) {
    const pValue = exactOverAllTables(cells.reference, cells.current, statistic)
    if (pValue !== undefined) return { pValue, method: 'exact', draws: 0 }
    return { method: 'permutation', ...permutationPValue(reference, current, statistic, options) }
  }
  const pValue = exactOverTwoCells(cells.reference, cells.current, statistic)
  return { pValue, method: 'exact', draws: 0 }
}

function exactOverAllTables(
  reference: Float64Array,
  current: Float64Array,
  statistic: CellStatistic,
): number | undefined {
  const totals = reference.map((count, cell) => count + current[cell]!)
  const observed = statistic(reference, current)
  const limit = observed - ROUNDING * Math.abs(observed)
  const rest = new Float64Array(totals.length)
  const drawnRows = reference.reduce((sum, count) => sum + count, 0)
  return exactTablePValue(totals, drawnRows, (drawn) => {
    for (let cell = 0; cell < totals.length; cell++) rest[cell] = totals[cell]! - drawn[cell]!
    return !(statistic(drawn, rest) < limit)
  })
}

function exactOverTwoCells(
  reference: Float64Array,
  current: Float64Array,
  statistic: CellStatistic,
): number {
  if (reference.length < 2) return 1
  const first = reference[0]! + current[0]!
  const draws = reference[0]! + reference[1]!
  const total = draws + current[0]! + current[1]!
  const law: HypergeometricLaw = { total, marked: first, draws }
  const observed = statistic(reference, current)
  const limit = observed - ROUNDING * Math.abs(observed)
  const extreme = (k: number) =>
    !(
      statistic(
        Float64Array.of(k, draws - k),
        Float64Array.of(first - k, total - first - draws + k),
      ) < limit
    )
  const valley = Math.floor((draws * first) / total)
  const below = firstWhere(valley, smallestCount(law), -1, extreme)
  const above = firstWhere(valley + 1, largestCount(law), 1, extreme)
  if (above - below === 1) return 1
  return Math.min(1, hypergeometricLower(law, below) + hypergeometricUpper(law, above))
}
