import { isAscending } from './is-ascending.ts'
import { rangeOf } from './range-of.ts'
import { type DoublesSample, sampleDoubles } from './sample-doubles.ts'
import { scratchOf } from './scratch-of.ts'
import { sharedBits, sortByBits } from './sort-by-bits.ts'
import { sortByCells } from './sort-by-cells.ts'
import { sortByCounting } from './sort-by-counting.ts'

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
 * | spread over their range | by cells of equal width, each alone in the cache ({@link sortByCells}) |
 * | crowded, far outliers, infinities | by their bits, three passes ({@link sortByBits}) |
 *
 * O(n) and one scratch array of the same size, which the next sort uses again ({@link scratchOf}).
 *
 * @param values any length; NaN must have been removed
 */
export function sortDoubles(values: Float64Array): Float64Array {
  return sortInto(values, values)
}

/**
 * Returns the numbers among `values` in a new array, sorted as {@link sortDoubles} does.
 *
 * @param values any length, not changed; NaN are left out
 * @param size how many are not NaN
 */
export function sortedDoubles(values: Float64Array, size: number): Float64Array {
  return sortInto(values, new Float64Array(size))
}

function sortInto(from: Float64Array, to: Float64Array): Float64Array {
  if (to.length < FEWEST_SCATTERED) return copyNumbers(from, to).sort()
  const sample = sampleDoubles(from)
  if (sample.isAscending && isAscending(from)) return orderZeros(copyNumbers(from, to))
  if (sortByCounting(from, to, sample)) return to
  const scratch = scratchOf(to.length)
  if (!sortParts(from, to, scratch, sample)) sortPartByBits(copyNumbers(from, to), 0, scratch)
  return orderZeros(to)
}

/** By cells; returns false where that cannot be. A cell with most of the values is crowded. */
function sortParts(
  from: Float64Array,
  to: Float64Array,
  scratch: Float64Array,
  sample: DoublesSample,
): boolean {
  return sortByCells(from, to, scratch, sample, (part, spare) => {
    if (2 * part.length > to.length) sortPartByBits(part, 0, spare)
    else sortPart(part, 0, spare)
  })
}

/** Sorts some of the values as if they were all there is. @param known number of leading bits that they are known to share */
function sortPart(values: Float64Array, known: number, scratch: Float64Array): void {
  if (values.length < FEWEST_SCATTERED) {
    values.sort()
    return
  }
  const sample = sampleDoubles(values)
  if (sample.isAscending && isAscending(values)) return
  if (!sortParts(values, values, scratch, sample)) sortPartByBits(values, known, scratch)
}

function sortPartByBits(values: Float64Array, known: number, scratch: Float64Array): void {
  if (isAscending(values)) return
  const [smallest, largest] = rangeOf(values)
  sortByBits(values, scratch, Math.max(known, sharedBits(smallest, largest)), sortPart)
}

function copyNumbers(from: Float64Array, to: Float64Array): Float64Array {
  if (from === to) return to
  if (from.length === to.length) {
    to.set(from)
    return to
  }
  let next = 0
  for (let i = 0; i < from.length; i += 1) {
    const value = from[i]!
    if (!Number.isNaN(value)) to[next++] = value
  }
  return to
}

/** Puts the negative ones of the zeros first; `values` are sorted but for that. */
function orderZeros(values: Float64Array): Float64Array {
  const first = firstZero(values)
  let end = first
  let negativeZeros = 0
  while (values[end] === 0) {
    if (Object.is(values[end], -0)) negativeZeros += 1
    end += 1
  }
  if (negativeZeros > 0)
    values.fill(-0, first, first + negativeZeros).fill(0, first + negativeZeros, end)
  return values
}

/** Index of the first value that is at least zero. */
function firstZero(values: Float64Array): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < 0) low = middle + 1
    else high = middle
  }
  return low
}
