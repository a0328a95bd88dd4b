/** The first two moments of a sample. */
export interface Moments {
  readonly count: number
  /** NaN for an empty sample. */
  readonly mean: number
  /** Root of the summed squared differences from the mean: divided by √n or √(n − 1) it is the standard deviation. */
  readonly rootOfSquares: number
}

/** Differences up to this size can be squared and summed. */
const LARGEST_SQUARED = 1e145
/** Values between two returns: an engine compiles a function that is called often better than a loop it enters midway, whose running sums it boxes. */
const STRIDE = 4096

/**
 * Returns the mean and the spread of a sample, in two passes with compensated (Neumaier) addition. Correct up to the largest double:
 * where a sum or a square would exceed it, the values are scaled first.
 *
 * @param values finite
 */
export function moments(values: Float64Array): Moments {
  const count = values.length
  const mean = meanOf(values)
  const plain = deviations(values, mean, 1)
  const unit = plain.largest > LARGEST_SQUARED ? plain.largest : 1
  const { squares, rest } = unit === 1 ? plain : deviations(values, mean, unit)
  const corrected = Math.max(0, squares - (rest * rest) / Math.max(1, count))
  return { count, mean, rootOfSquares: unit * Math.sqrt(corrected) }
}

function meanOf(values: Float64Array): number {
  const sum = compensatedSum(values, 1)
  return Number.isFinite(sum) ? sum / values.length : compensatedSum(values, 1 / values.length)
}

interface Sum {
  sum: number
  /** What rounding took from it. */
  lost: number
}

function compensatedSum(values: Float64Array, scale: number): number {
  const total = { sum: 0, lost: 0 }
  for (let from = 0; from < values.length; from += STRIDE) addStride(total, values, from, scale)
  return total.sum + total.lost
}

function addStride(total: Sum, values: Float64Array, from: number, scale: number): void {
  const end = Math.min(from + STRIDE, values.length)
  let { sum, lost } = total
  for (let i = from; i < end; i++) {
    const value = values[i]! * scale
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  total.sum = sum
  total.lost = lost
}

/** Sums over the differences from a mean, in some unit. */
interface Deviations {
  squares: number
  /** The differences themselves: what the mean is off by. */
  rest: number
  /** The largest, without its sign. */
  largest: number
}

function deviations(values: Float64Array, mean: number, unit: number): Deviations {
  const total = { squares: 0, rest: 0, largest: 0 }
  for (let from = 0; from < values.length; from += STRIDE) {
    addDeviations(total, values, from, mean, unit)
  }
  return total
}

function addDeviations(
  total: Deviations,
  values: Float64Array,
  from: number,
  mean: number,
  unit: number,
): void {
  const end = Math.min(from + STRIDE, values.length)
  let { squares, rest, largest } = total
  for (let i = from; i < end; i++) {
    const difference = unit === 1 ? values[i]! - mean : (values[i]! - mean) / unit
    squares += difference * difference
    rest += difference
    if (difference > largest || -difference > largest) largest = Math.abs(difference)
  }
  total.squares = squares
  total.rest = rest
  total.largest = largest
}
