import { alignValues } from '../../samples/align-values.ts'
import { ROUNDING } from '../counts/cell-statistic.ts'
import type { CountDistance } from '../counts/count-distances.ts'
import { exactTablePValue } from '../counts/exact-table-p-value.ts'
import { ownBins } from './own-bins.ts'

/** Of so many rows and more there are too many deals, unless nearly all values are equal. */
const MANY_ROWS = 4000

/**
 * Returns the share of all ways to deal the rows with a distance, over the bins of the dealt reference, at least as large as `statistic`; `undefined` where there are more than a few
 * thousand ({@link exactTablePValue}).
 *
 * @param pooled values of both samples, sorted ascending, no NaN
 */
export function exactQuantilePValue(
  distance: CountDistance,
  statistic: number,
  pooled: Float64Array,
  referenceRows: number,
): number | undefined {
  if (pooled.length > MANY_ROWS) return undefined
  const { values, reference: totals } = alignValues(pooled, new Float64Array(0))
  const limit = statistic - ROUNDING * Math.abs(statistic)
  return exactTablePValue(totals, referenceRows, (drawn) => {
    const rest = totals.map((total, k) => total - drawn[k]!)
    const { reference, current } = ownBins(repeated(values, drawn), repeated(values, rest))
    return !(distance.compute(reference, current) < limit)
  })
}

function repeated(values: Float64Array, counts: Float64Array): Float64Array {
  const sorted = new Float64Array(counts.reduce((sum, count) => sum + count, 0))
  let start = 0
  for (let k = 0; k < values.length; k++) {
    sorted.fill(values[k]!, start, start + counts[k]!)
    start += counts[k]!
  }
  return sorted
}
