import { sortDoubles } from '../../sorting/sort-doubles.ts'
import { finiteValues } from './finite-values.ts'

/** The values of a column numbered in ascending order. */
export interface DenseRanks {
  /** Number of each row's value among the different ones, from 0; −1 where it is not finite. */
  readonly ranks: Int32Array
  /** Different finite values. */
  readonly distinct: number
}

/**
 * Returns the dense ranks of a column's finite values: what orders and ties them, in any part of the rows.
 *
 * The different values are sorted and cut into as many cells of equal width, so that a value is sought among those of its cell only: O(n) where values
 * spread over their range, O(n log n) at worst.
 */
export function denseRanks(values: Float64Array): DenseRanks {
  const sorted = withoutRepeats(sortDoubles(finiteValues(values).slice()))
  const distinct = sorted.length
  const cells = createCells(sorted)
  const ranks = new Int32Array(values.length).fill(-1)
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (!Number.isFinite(value)) continue
    const cell = cellOf(cells, value)
    let low = cells.starts[cell]!
    let high = cells.starts[cell + 1]! - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle]! < value) low = middle + 1
      else high = middle
    }
    ranks[row] = low
  }
  return { ranks, distinct }
}

/** Works in the memory of `sorted`. */
function withoutRepeats(sorted: Float64Array): Float64Array {
  let distinct = 0
  for (let i = 0; i < sorted.length; i++) {
    if (distinct === 0 || sorted[i] !== sorted[distinct - 1]) sorted[distinct++] = sorted[i]!
  }
  return sorted.subarray(0, distinct)
}

interface Cells {
  readonly smallest: number
  /** Cells per unit; 0 where all values share one. */
  readonly scale: number
  /** First index of each cell among the different values, and after them their number. */
  readonly starts: Int32Array
}

function createCells(sorted: Float64Array): Cells {
  const count = Math.max(1, sorted.length)
  const smallest = sorted[0] ?? 0
  const width = (sorted.at(-1) ?? 0) - smallest
  const perUnit = (count - 1) / width
  const scale = Number.isFinite(perUnit) ? perUnit : 0
  const starts = new Int32Array(count + 1)
  const cells = { smallest, scale, starts }
  for (const value of sorted) starts[cellOf(cells, value) + 1]! += 1
  for (let cell = 0; cell < count; cell++) starts[cell + 1]! += starts[cell]!
  return cells
}

function cellOf({ smallest, scale }: Cells, value: number): number {
  return scale === 0 ? 0 : Math.floor((value - smallest) * scale)
}
