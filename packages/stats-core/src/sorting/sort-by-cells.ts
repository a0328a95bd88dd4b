import { insertionSort } from './insertion-sort.ts'
import { startsOfCounts } from './starts-of-counts.ts'

/** Cells per value: more leave less to insertion, but their counters fill the cache. */
const CELLS_PER_VALUE = 4
const LONGEST_DIGIT = 11
/** Moves per value after which insertion is given up. */
const MOST_MOVES = 8
/** Values between two returns: an engine compiles a function that is called often better than a loop it enters midway. */
const STRIDE = 4096

/** Cells of equal width, numbered by two digits, and for each digit how many values have it; later where the next of these goes. */
interface Cells {
  readonly smallest: number
  /** Cells per unit of the values. */
  readonly scale: number
  /** Bits of a digit. */
  readonly digit: number
  readonly low: Int32Array
  readonly high: Int32Array
}

/**
 * Returns whether `values` could be sorted, in place, by cells of equal width.
 *
 * The range is cut into up to 2²² cells; values are put into the order of their cells by a
 * least-significant-digit radix sort in two passes, and insertion orders those that share one. Where
 * so many share a cell that this would be slow (an outlier has stretched the range, or values come
 * in tight clusters) it stops, and the values are left in some order. O(n).
 *
 * @param values no NaN
 * @param scratch as long as `values`
 * @param smallest the smallest value, finite
 * @param largest the largest value, finite
 */
export function sortByCells(
  values: Float64Array,
  scratch: Float64Array,
  smallest: number,
  largest: number,
): boolean {
  const n = values.length
  const digit = Math.min(LONGEST_DIGIT, Math.ceil(Math.log2(CELLS_PER_VALUE * n) / 2))
  const size = 1 << digit
  const scale = (size * size - 1) / (largest - smallest)
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) return false
  const low = new Int32Array(size)
  const high = new Int32Array(size)
  const cells: Cells = { smallest, scale, digit, low, high }
  for (let from = 0; from < n; from += STRIDE) countStride(cells, values, from)
  if (expectedMoves(high) > MOST_MOVES * n) return false
  startsOfCounts(low)
  startsOfCounts(high)
  for (let from = 0; from < n; from += STRIDE) scatterByLow(cells, values, scratch, from)
  for (let from = 0; from < n; from += STRIDE) scatterByHigh(cells, scratch, values, from)
  return insertionSort(values, 0, n, MOST_MOVES * n)
}

function countStride(
  { smallest, scale, digit, low, high }: Cells,
  values: Float64Array,
  from: number,
): void {
  const end = Math.min(from + STRIDE, values.length)
  const mask = low.length - 1
  for (let i = from; i < end; i += 1) {
    const cell = ((values[i]! - smallest) * scale) | 0
    low[cell & mask]! += 1
    high[cell >> digit]! += 1
  }
}

function scatterByLow(
  { smallest, scale, low }: Cells,
  values: Float64Array,
  to: Float64Array,
  from: number,
): void {
  const end = Math.min(from + STRIDE, values.length)
  const mask = low.length - 1
  for (let i = from; i < end; i += 1) {
    const value = values[i]!
    const key = (((value - smallest) * scale) | 0) & mask
    const position = low[key]!
    low[key] = position + 1
    to[position] = value
  }
}

function scatterByHigh(
  { smallest, scale, digit, high }: Cells,
  values: Float64Array,
  to: Float64Array,
  from: number,
): void {
  const end = Math.min(from + STRIDE, values.length)
  for (let i = from; i < end; i += 1) {
    const value = values[i]!
    const key = (((value - smallest) * scale) | 0) >> digit
    const position = high[key]!
    high[key] = position + 1
    to[position] = value
  }
}

/** Moves that insertion would make if the values of each high digit were spread evenly. */
function expectedMoves(high: Int32Array): number {
  let squares = 0
  for (const count of high) squares += count * count
  return squares / (4 * high.length)
}
