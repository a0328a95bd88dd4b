import { type Cells, poolIntoCells } from '../../vectors/pool-into-cells.ts'
import type { DealtOptions } from '../conditional/dealt-p-value.ts'
import { type TablePValue, tablePValue } from '../conditional/table-p-value.ts'
import { requireSize } from './require-size.ts'

/** What {@link distributionGapTest} learned. */
export interface DistributionGapTest extends TablePValue {
  /** Cells on which the relabelings were compared: the number of distinct values up to 512. */
  readonly cells: number
}

const MOST_CELLS = 512

/**
 * Returns the permutation p-value of `∫ |F(x) − G(x)|^power dx`: of the Wasserstein distance with power 1, of the energy distance (half its square) with 2.
 *
 * The relabelings are drawn on counts, given the rows of both samples together: with more than 512 distinct values the law is that of the integral over 512 groups of
 * neighbouring values, chosen without regard to which row is of which sample. All of them where they are few. P(p ≤ a) ≤ a under no drift for every a. O(n + m), then O(512) a relabeling.
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1
 * @throws StatsError `sample_too_small`; `invalid_option` when `resolution` or `enough` is outside its range
 */
export function distributionGapTest(
  reference: Float64Array,
  current: Float64Array,
  power: 1 | 2,
  options: DealtOptions = {},
): DistributionGapTest {
  requireSize(power === 1 ? 'wasserstein-distance' : 'energy-distance', reference, current, 1)
  const cells = poolIntoCells(reference, current, MOST_CELLS)
  const total = cells.reference.map((rows, cell) => rows + cells.current[cell]!)
  const gap = gapAgainstPool(cells, total, power)
  const [smaller, rows] =
    current.length <= reference.length
      ? [cells.current, current.length]
      : [cells.reference, reference.length]
  return { ...tablePValue(total, rows, gap, gap(smaller), options), cells: total.length }
}

/**
 * The integral for the rows of one sample and the rest of all rows, but for a factor that no relabeling changes: with H the distribution of all rows,
 * F − G is a multiple of F − H, here `rows · all − total · part` in whole numbers.
 */
function gapAgainstPool(
  { centres }: Cells,
  total: Float64Array,
  power: 1 | 2,
): (part: Float64Array) => number {
  const all = total.reduce((sum, rows) => sum + rows, 0)
  return (part) => {
    const partRows = part.reduce((sum, rows) => sum + rows, 0)
    let below = 0
    let belowInPart = 0
    let sum = 0
    for (let cell = 0; cell + 1 < centres.length; cell += 1) {
      below += total[cell]!
      belowInPart += part[cell]!
      const difference = Math.abs(belowInPart * all - below * partRows) / (all * partRows)
      if (difference > 0) sum += difference ** power * (centres[cell + 1]! - centres[cell]!)
    }
    return sum
  }
}
