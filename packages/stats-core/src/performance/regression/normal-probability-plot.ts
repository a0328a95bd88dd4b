import { normalQuantile } from '../../special/normal-quantile.ts'

/** A sample against the normal law. */
export interface NormalProbabilityPlot {
  /** Medians of the normal order statistics (Filliben 1975), one per value. */
  readonly medians: Float64Array
  /** Of the least-squares line through (median, value): its slope estimates the standard deviation, its intercept the mean. */
  readonly slope: number
  readonly intercept: number
  /** Correlation of medians and values, in [0, 1]: 1 on a straight line. */
  readonly correlation: number
}

/**
 * Returns the normal probability plot of a sample and its straight line. Agrees with `scipy.stats.probplot`. `undefined` for fewer than two distinct values.
 *
 * @param sorted ascending, finite
 */
export function normalProbabilityPlot(sorted: Float64Array): NormalProbabilityPlot | undefined {
  const n = sorted.length
  if (n < 2 || sorted[0] === sorted[n - 1]) return undefined
  const last = 0.5 ** (1 / n)
  const medians = sorted.map((_, i) => {
    if (i === 0) return normalQuantile(1 - last)
    return normalQuantile(i === n - 1 ? last : (i + 1 - 0.3175) / (n + 0.365))
  })
  const mean = sorted.reduce((sum, value) => sum + value / n, 0)
  const middle = medians.reduce((sum, value) => sum + value, 0) / n
  let medianSquares = 0
  let valueSquares = 0
  let products = 0
  for (let i = 0; i < n; i++) {
    const x = medians[i]! - middle
    const y = sorted[i]! - mean
    medianSquares += x * x
    valueSquares += y * y
    products += x * y
  }
  const slope = products / medianSquares
  const correlation = products / Math.sqrt(medianSquares) / Math.sqrt(valueSquares)
  return { medians, slope, intercept: mean - slope * middle, correlation: Math.min(1, correlation) }
}
