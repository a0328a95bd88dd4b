import { chiSquaredSurvival } from '../../special/chi-squared-survival.ts'
import { type CellCounts, sampleSizes } from './cell-counts.ts'
import type { CellStatistic } from './cell-statistic.ts'
import { conditionalPValue } from './conditional-p-value.ts'
import type { HomogeneityOptions, HomogeneityResult } from './homogeneity-result.ts'
import { limitCells } from './limit-cells.ts'
import { poolSparseCells } from './pool-sparse-cells.ts'

/**
 * A statistic of a 2 × cells table without empty cells that follows the chi-squared law when all expected
 * counts are large.
 */
export interface HomogeneityStatistic {
  /** Name for messages. */
  readonly name: string
  /** The value, ≥ 0. */
  readonly compute: CellStatistic
  /** The smallest expected count from which the chi-squared law keeps its promise down to p = 0.001. */
  readonly trustedFrom: number
  /** How far out tables are whose law this statistic cannot be trusted to follow, for the margins of this one; default: by `compute`. */
  readonly givenMargins?: (reference: Float64Array, current: Float64Array) => CellStatistic
}

/** A column of 300,000 rows on each side and 20,000 categories takes a second with so many cells left, and took twenty with all. */
const MOST_CELLS = 500

/**
 * The homogeneity test of two samples by `statistic`: sparse cells pooled, at most 500 cells left ({@link limitCells}), the p-value by the chi-squared law
 * or given the margins.
 *
 * @throws StatsError `invalid_option`, `sample_too_small` as {@link sampleSizes}.
 */
export function testHomogeneity(
  statistic: HomogeneityStatistic,
  reference: CellCounts,
  current: CellCounts,
  { method = 'auto', poolBelow = 3, ...permutation }: HomogeneityOptions,
): HomogeneityResult {
  const rows = sampleSizes(statistic.name, reference, current)
  const cells = limitCells(poolSparseCells(reference, current, poolBelow), MOST_CELLS)
  const degreesOfFreedom = cells.reference.length - 1
  const smallestExpected = smallestExpectedCount(cells, rows.reference, rows.current)
  const described = { degreesOfFreedom, pooledCells: cells.pooled, smallestExpected }
  if (degreesOfFreedom === 0) {
    return { statistic: 0, pValue: 1, method: 'exact', draws: 0, ...described }
  }
  const value = statistic.compute(cells.reference, cells.current)
  const trusted = smallestExpected >= statistic.trustedFrom
  if (method === 'asymptotic' || (method === 'auto' && trusted && degreesOfFreedom > 1)) {
    const pValue = chiSquaredSurvival(value, degreesOfFreedom)
    return { statistic: value, pValue, method: 'asymptotic', draws: 0, ...described }
  }
  const order = statistic.givenMargins?.(cells.reference, cells.current) ?? statistic.compute
  const given = conditionalPValue(cells.reference, cells.current, order, permutation)
  return { statistic: value, ...given, ...described }
}

function smallestExpectedCount(
  cells: { readonly reference: Float64Array; readonly current: Float64Array },
  referenceRows: number,
  currentRows: number,
): number {
  let fewest = Number.POSITIVE_INFINITY
  for (let i = 0; i < cells.reference.length; i++) {
    fewest = Math.min(fewest, cells.reference[i]! + cells.current[i]!)
  }
  return (fewest * Math.min(referenceRows, currentRows)) / (referenceRows + currentRows)
}
