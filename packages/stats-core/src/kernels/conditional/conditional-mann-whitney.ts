import { mannWhitney } from '../continuous/mann-whitney.ts'
import { cellEnds } from '../omnibus/cell-ends.ts'
import { permutedSum } from '../omnibus/permuted-sum.ts'
import { cellsOnGrid } from '../omnibus/rank-cells.ts'
import type { ConditionalResult } from './conditional-result.ts'
import { type DealtOptions, dealtPValue } from './dealt-p-value.ts'
import { isSmooth } from './is-smooth.ts'

/** What {@link conditionalMannWhitney} learned. */
export interface ConditionalMannWhitney extends ConditionalResult {
  /** P(reference > current) + ½ P(reference = current), in [0, 1]. */
  readonly probabilityOfSuperiority: number
}

/**
 * Returns Mann and Whitney's U of the reference with its two-sided p-value from the permutation law given the ties.
 *
 * By {@link permutedSum}, whose error is relative far out in the tail, where {@link isSmooth} allows it for these ties and sizes; else drawn. Exact for
 * two-valued columns. Under no drift P(p ≤ a) ≤ a. 1 when all values are equal. Further in than 256 values from the edges the law is that of mean ranks of
 * neighbours ({@link cellEnds}); the statistic is that of the values.
 *
 * @param reference sorted ascending, no NaN, length ≥ 1
 * @param current sorted ascending, no NaN, length ≥ 1
 * @throws StatsError `sample_too_small`; `invalid_option` as {@link dealtPValue}
 */
export function conditionalMannWhitney(
  reference: Float64Array,
  current: Float64Array,
  options: DealtOptions = {},
): ConditionalMannWhitney {
  const { statistic, probabilityOfSuperiority } = mannWhitney(reference, current)
  const learned = { statistic, probabilityOfSuperiority }
  const rows = reference.length + current.length
  const cells = cellsOnGrid(reference, current, cellEnds(rows, 1))
  const sizes = cells.reference.map((count, k) => count + cells.current[k]!)
  const ranks = midranks(sizes)
  const smaller = Math.min(reference.length, current.length)
  if (sizes.length <= 2 || isSmooth(sizes, ranks, smaller)) {
    const pValue = Math.exp(permutedSum(cells, ranks).logPValue)
    return { ...learned, pValue, method: 'saddlepoint', draws: 0 }
  }
  const centre = (current.length * (rows + 1)) / 2
  const dealt = dealtPValue(
    cells,
    (_, dealtCurrent) => Math.abs(sumProduct(dealtCurrent, ranks) - centre),
    options,
  )
  return { ...learned, ...dealt }
}

function midranks(sizes: Float64Array): Float64Array {
  let before = 0
  return sizes.map((size) => {
    const rank = before + (size + 1) / 2
    before += size
    return rank
  })
}

function sumProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k += 1) sum += a[k]! * b[k]!
  return sum
}
