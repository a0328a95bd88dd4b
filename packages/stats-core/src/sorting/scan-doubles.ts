/** What one look at the values shows. */
export interface DoublesScan {
  smallest: number
  largest: number
  /** Whether each value is at least the one before it; the order of −0 and +0 does not count. */
  isAscending: boolean
  /** Whether all are whole numbers. */
  isWhole: boolean
  negativeZeros: number
}

/** Values between two returns: an engine compiles a function that is called often better than a loop it enters midway. */
const STRIDE = 4096

/** Returns what decides how `values` are sorted. One pass. @param values no NaN, length ≥ 1 */
export function scanDoubles(values: Float64Array): Readonly<DoublesScan> {
  const first = values[0]!
  const scan = {
    smallest: first,
    largest: first,
    isAscending: true,
    isWhole: true,
    negativeZeros: 0,
  }
  for (let from = 0; from < values.length; from += STRIDE) scanStride(scan, values, from)
  return scan
}

function scanStride(scan: DoublesScan, values: Float64Array, from: number): void {
  const end = Math.min(from + STRIDE, values.length)
  let { smallest, largest, isAscending, isWhole, negativeZeros } = scan
  let previous = values[Math.max(0, from - 1)]!
  for (let i = from; i < end; i += 1) {
    const value = values[i]!
    if (value < smallest) smallest = value
    if (value > largest) largest = value
    if (isAscending && value < previous) isAscending = false
    if (isWhole && value !== Math.floor(value)) isWhole = false
    if (value === 0 && Object.is(value, -0)) negativeZeros += 1
    previous = value
  }
  scan.smallest = smallest
  scan.largest = largest
  scan.isAscending = isAscending
  scan.isWhole = isWhole
  scan.negativeZeros = negativeZeros
}
