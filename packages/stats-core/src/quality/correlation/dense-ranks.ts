import { sortDoubles } from '../../sorting/sort-doubles.ts'
import { finiteValues } from './finite-values.ts'

/** The values of a column numbered in ascending order. */
export interface DenseRanks {
  /** Number of each row's value among the different ones, from 0; −1 where it is not finite. */
  readonly ranks: Int32Array
  /** Different finite values. */
  readonly distinct: number
}

/** Returns the dense ranks of a column's finite values: what orders and ties them, in any part of the rows. Cost O(n log n). */
export function denseRanks(values: Float64Array): DenseRanks {
  const sorted = sortDoubles(finiteValues(values).slice())
  let distinct = 0
  for (let i = 0; i < sorted.length; i++) {
    if (distinct === 0 || sorted[i] !== sorted[distinct - 1]) sorted[distinct++] = sorted[i]!
  }
  const ranks = new Int32Array(values.length).fill(-1)
  for (let row = 0; row < values.length; row++) {
    if (Number.isFinite(values[row])) ranks[row] = indexOf(sorted, distinct, values[row]!)
  }
  return { ranks, distinct }
}

function indexOf(sorted: Float64Array, length: number, value: number): number {
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
