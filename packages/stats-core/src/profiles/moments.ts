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

/**
 * Returns the mean and the spread of a sample, in two passes with compensated (Neumaier) addition. Correct up to the largest double:
 * where a sum or a square would exceed it, the values are scaled first.
 *
 * @param values finite
 */
export function moments(values: Float64Array): Moments {
  const count = values.length
  const mean = meanOf(values)
  let largest = 0
  for (let i = 0; i < count; i++) largest = Math.max(largest, Math.abs(values[i]! - mean))
  const unit = largest > LARGEST_SQUARED ? largest : 1
  let squares = 0
  let rest = 0
  for (let i = 0; i < count; i++) {
    const difference = (values[i]! - mean) / unit
    squares += difference * difference
    rest += difference
  }
  const corrected = Math.max(0, squares - (rest * rest) / Math.max(1, count))
  return { count, mean, rootOfSquares: unit * Math.sqrt(corrected) }
}

function meanOf(values: Float64Array): number {
  const sum = compensatedSum(values, 1)
  return Number.isFinite(sum) ? sum / values.length : compensatedSum(values, 1 / values.length)
}

function compensatedSum(values: Float64Array, scale: number): number {
  let sum = 0
  let lost = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]! * scale
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}
