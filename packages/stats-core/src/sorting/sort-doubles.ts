import { scanDoubles } from './scan-doubles.ts'
import { scratchOf } from './scratch-of.ts'
import { sharedBits, sortByBits } from './sort-by-bits.ts'
import { sortByCells } from './sort-by-cells.ts'
import { sortByCounting, WIDEST_COUNTED } from './sort-by-counting.ts'

/** Below this many values the engine's own sort is as fast. */
const FEWEST_SCATTERED = 200

/**
 * Returns `values`, sorted ascending in place; −0 comes before +0 and the infinities at the ends,
 * as with `Float64Array.prototype.sort`.
 *
 * | values | how |
 * |---|---|
 * | ascending already | nothing to do |
 * | whole numbers of a small range | counted |
 * | spread over their range | by cells of equal width, two passes ({@link sortByCells}) |
 * | crowded, far outliers, infinities | by their bits, three passes ({@link sortByBits}) |
 *
 * O(n) and one scratch array of the same size, which the next sort uses again ({@link scratchOf}).
 *
 * @param values any length; NaN must have been removed
 */
export function sortDoubles(values: Float64Array): Float64Array {
  if (values.length < FEWEST_SCATTERED) return values.sort()
  const scan = scanDoubles(values)
  const { smallest, largest, isAscending, isWhole, negativeZeros } = scan
  if (!isAscending) {
    if (isWhole && largest - smallest < WIDEST_COUNTED) sortByCounting(values, smallest, largest)
    else scatter(values, smallest, largest, 0, scratchOf(values.length))
  }
  if (negativeZeros > 0) orderZeros(values, negativeZeros)
  return values
}

/** @param known number of leading bits that the values are known to share */
function scatter(
  values: Float64Array,
  smallest: number,
  largest: number,
  known: number,
  scratch: Float64Array,
): void {
  if (sortByCells(values, scratch, smallest, largest)) return
  sortByBits(values, scratch, Math.max(known, sharedBits(smallest, largest)), sortRun)
}

/** A run that 32 bits do not tell apart: sorted as if it were all there is. */
function sortRun(values: Float64Array, known: number, scratch: Float64Array): void {
  if (values.length < FEWEST_SCATTERED) {
    values.sort()
    return
  }
  const { smallest, largest, isAscending } = scanDoubles(values)
  if (!isAscending) scatter(values, smallest, largest, known, scratch)
}

/** Puts the negative ones of the zeros first; `values` are sorted but for that. */
function orderZeros(values: Float64Array, negativeZeros: number): void {
  const first = values.indexOf(0)
  let end = first + negativeZeros
  values.fill(-0, first, end)
  while (values[end] === 0) {
    values[end] = 0
    end += 1
  }
}
