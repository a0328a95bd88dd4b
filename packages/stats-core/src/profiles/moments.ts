/** The first two moments of a sample. */
export interface Moments {
  readonly count: number
  /** NaN for an empty sample. */
  readonly mean: number
  /** Sum of squared differences from the mean; Infinity where it exceeds the largest double. */
  readonly sumOfSquares: number
}

/**
 * Returns the mean and the sum of squared differences from it, in two passes with compensated (Neumaier) addition.
 *
 * @param values finite; their sum may exceed the largest double
 */
export function moments(values: Float64Array): Moments {
  const count = values.length
  const mean = meanOf(values)
  let squares = 0
  let rest = 0
  for (let i = 0; i < count; i++) {
    const difference = values[i]! - mean
    squares += difference * difference
    rest += difference
  }
  const sumOfSquares =
    squares === Number.POSITIVE_INFINITY ? squares : squares - (rest * rest) / count
  return { count, mean, sumOfSquares: Math.max(0, sumOfSquares) }
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
