import { insertionSort } from './insertion-sort.ts'
import type { DoublesSample } from './sample-doubles.ts'
import { startsOfCounts } from './starts-of-counts.ts'

/** Values that a cell holds on average: what it takes to order them stays in the nearest cache. */
const VALUES_PER_CELL = 512
const FEWEST_CELLS = 16
/** More cells than this and the places where their next values go no longer fit the cache. */
const MOST_CELLS = 4096
/** Cells with more values are left to the caller. */
const LARGEST_CELL = 16_384
/** Moves per value after which insertion is given up. */
const MOST_MOVES = 8
/** Values between two returns: an engine compiles a function that is called often better than a loop it enters midway. */
const STRIDE = 4096

/** Sorts some of the values in place; `scratch` is as long. */
export type SortPart = (values: Float64Array, scratch: Float64Array) => void

/** Cells of equal width, between one for all values below and one for all above. */
interface Cells {
  readonly lowest: number
  /** Cells per unit of the values. */
  readonly scale: number
  /** Values per cell; later where the next value of each goes. */
  readonly next: Int32Array
}

/**
 * Writes the numbers of `from` into `to` in ascending order; returns false, and leaves `to` alone, where the range of the sample cannot be cut.
 *
 * The range of a sample is cut into up to 4096 cells, with one more at each end for what lies outside, and the values are put into the order of their cells.
 * Then each cell is ordered alone, while it is in the nearest cache: by narrower cells, two to four for each of its values, and by insertion. Cells that
 * are crowded at one place, very large, or outside the range are left to `sortPart`. −0 and +0 count as equal. O(n).
 *
 * @param from NaN are left out
 * @param to as long as there are numbers; may be `from`
 * @param scratch as long as `to`
 */
export function sortByCells(
  from: Float64Array,
  to: Float64Array,
  scratch: Float64Array,
  { smallest, largest }: DoublesSample,
  sortPart: SortPart,
): boolean {
  const size = cellsFor(to.length)
  const scale = size / (largest - smallest)
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) return false
  const cells: Cells = { lowest: smallest, scale, next: new Int32Array(size + 2) }
  for (let start = 0; start < from.length; start += STRIDE) countStride(cells, from, start)
  startsOfCounts(cells.next)
  for (let start = 0; start < from.length; start += STRIDE) {
    scatterStride(cells, from, scratch, start)
  }
  orderCells(cells, scratch, to, sortPart)
  return true
}

function cellsFor(values: number): number {
  const wanted = 2 ** Math.ceil(Math.log2(values / VALUES_PER_CELL))
  return Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, wanted))
}

function countStride({ lowest, scale, next }: Cells, values: Float64Array, start: number): void {
  const end = Math.min(start + STRIDE, values.length)
  const last = next.length - 1
  const size = last - 1
  for (let i = start; i < end; i += 1) {
    const position = (values[i]! - lowest) * scale
    if (position >= 0 && position < size) next[(position | 0) + 1]! += 1
    else if (position < 0) next[0]! += 1
    else if (position >= size) next[last]! += 1
  }
}

function scatterStride(
  { lowest, scale, next }: Cells,
  values: Float64Array,
  to: Float64Array,
  start: number,
): void {
  const end = Math.min(start + STRIDE, values.length)
  const last = next.length - 1
  const size = last - 1
  for (let i = start; i < end; i += 1) {
    const value = values[i]!
    const position = (value - lowest) * scale
    let cell = 0
    if (position >= 0 && position < size) cell = (position | 0) + 1
    else if (position >= size) cell = last
    else if (Number.isNaN(position)) continue
    const place = next[cell]!
    next[cell] = place + 1
    to[place] = value
  }
}

/** Moves the values from `scratch`, where those of each cell lie together, in order into `to`. */
function orderCells(
  cells: Cells,
  scratch: Float64Array,
  to: Float64Array,
  sortPart: SortPart,
): void {
  const { next: ends } = cells
  const narrow = new Int32Array(4 * Math.min(LARGEST_CELL, to.length))
  const last = ends.length - 1
  for (let cell = 0, start = 0; cell <= last; cell += 1) {
    const end = ends[cell]!
    const isNarrow = cell > 0 && cell < last && end - start <= LARGEST_CELL
    if (isNarrow) scatterCell(cells, cell, scratch, to, start, end, narrow)
    else to.set(scratch.subarray(start, end), start)
    const isSorted = isNarrow && insertionSort(to, start, end, MOST_MOVES * (end - start))
    if (!isSorted && end > start) {
      sortPart(to.subarray(start, end), scratch.subarray(start, end))
    }
    start = end
  }
}

function scatterCell(
  { lowest, scale }: Cells,
  cell: number,
  from: Float64Array,
  to: Float64Array,
  start: number,
  end: number,
  next: Int32Array,
): void {
  const size = 2 << (31 - Math.clz32(end - start))
  const before = cell - 1
  next.fill(0, 0, size)
  for (let i = start; i < end; i += 1) {
    next[(((from[i]! - lowest) * scale - before) * size) | 0]! += 1
  }
  let place = start
  for (let k = 0; k < size; k += 1) {
    const count = next[k]!
    next[k] = place
    place += count
  }
  for (let i = start; i < end; i += 1) {
    const value = from[i]!
    const k = (((value - lowest) * scale - before) * size) | 0
    const at = next[k]!
    next[k] = at + 1
    to[at] = value
  }
}
