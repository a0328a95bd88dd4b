import type { DoublesSample } from './sample-doubles.ts'

/** The widest range of whole numbers that is counted, and how much wider than the values are many. */
const WIDEST_COUNTED = 65_536
const COUNTERS_PER_VALUE = 8
/** Values between two returns: an engine compiles a function that is called often better than a loop it enters midway. */
const STRIDE = 4096

/** How often each whole number from `lowest` on occurs. */
interface Counters {
  readonly lowest: number
  readonly counts: Int32Array
  negativeZeros: number
}

/**
 * Writes whole numbers into `to` in ascending order by counting how often each occurs, −0 before +0; returns false, and leaves `to` alone, where a value is not
 * whole or lies too far from those of the sample. One pass and one writing, O(n).
 *
 * @param from NaN are left out
 * @param to as long as there are numbers, at least one; may be `from`
 */
export function sortByCounting(
  from: Float64Array,
  to: Float64Array,
  { smallest, largest, isWhole }: DoublesSample,
): boolean {
  const size = Math.min(WIDEST_COUNTED, COUNTERS_PER_VALUE * to.length)
  if (!isWhole || !(largest - smallest < size)) return false
  const lowest = Math.floor(smallest - (size - (largest - smallest)) / 2)
  if (Math.abs(lowest) > Number.MAX_SAFE_INTEGER - size) return false
  const counters: Counters = { lowest, counts: new Int32Array(size), negativeZeros: 0 }
  for (let start = 0; start < from.length; start += STRIDE) {
    if (!countStride(counters, from, start)) return false
  }
  writeCounted(counters, to)
  return true
}

/** Returns whether all values could be counted. */
function countStride(counters: Counters, values: Float64Array, start: number): boolean {
  const end = Math.min(start + STRIDE, values.length)
  const { lowest, counts } = counters
  const size = counts.length
  for (let i = start; i < end; i += 1) {
    const value = values[i]!
    const offset = value - lowest
    if (offset >= 0 && offset < size && value === Math.floor(value)) {
      counts[offset | 0]! += 1
      if (value === 0 && Object.is(value, -0)) counters.negativeZeros += 1
    } else if (!Number.isNaN(value)) {
      return false
    }
  }
  return true
}

function writeCounted({ lowest, counts, negativeZeros }: Counters, to: Float64Array): void {
  let start = 0
  for (let offset = 0; offset < counts.length; offset += 1) {
    const count = counts[offset]!
    if (count === 0) continue
    const value = lowest + offset
    to.fill(value, start, start + count)
    if (value === 0) to.fill(-0, start, start + negativeZeros)
    start += count
  }
}
