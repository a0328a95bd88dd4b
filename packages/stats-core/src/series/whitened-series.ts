/** A series freed of a first-order autocorrelation, with what regressions on a level and a template need of it. */
export interface WhitenedSeries {
  readonly autocorrelation: number
  /** √(1 − φ²) x₀, then xₜ − φ xₜ₋₁. */
  readonly values: Float64Array
  /** Sums of the values before each index; one longer than the series. */
  readonly sums: Float64Array
  /** Sum of squares around the fitted level. */
  readonly residual: number
  /** A constant level of 1, whitened, multiplied with itself. */
  readonly levelSquare: number
  /** The series multiplied with the whitened level. */
  readonly levelProduct: number
}

/**
 * Returns a series as xₜ − φ xₜ₋₁, its first value scaled to the same variance (Prais and Winsten 1954): least squares on it is exact
 * generalized least squares under a stationary AR(1). Cost O(n).
 *
 * @param series length n ≥ 2
 * @param autocorrelation φ, in [0, 1)
 */
export function whitenSeries(series: Float64Array, autocorrelation: number): WhitenedSeries {
  const values = whiten(series, autocorrelation)
  const sums = new Float64Array(series.length + 1)
  let squares = 0
  for (const [index, value] of values.entries()) {
    sums[index + 1] = sums[index]! + value
    squares += value * value
  }
  const first = Math.sqrt(1 - autocorrelation ** 2)
  const rest = 1 - autocorrelation
  const levelSquare = first ** 2 + (series.length - 1) * rest ** 2
  const levelProduct = first * values[0]! + rest * (sums[series.length]! - sums[1]!)
  const residual = squares - levelProduct ** 2 / levelSquare
  return { autocorrelation, values, sums, residual, levelSquare, levelProduct }
}

/** Returns √(1 − φ²) x₀, then xₜ − φ xₜ₋₁. */
export function whiten(series: Float64Array, autocorrelation: number): Float64Array {
  return series.map((value, index) =>
    index === 0
      ? Math.sqrt(1 - autocorrelation ** 2) * value
      : value - autocorrelation * series[index - 1]!,
  )
}

/**
 * Returns by how much a template lowers the sum of squares that a level alone leaves.
 *
 * @param product the whitened series multiplied with the whitened template
 * @param square the whitened template multiplied with itself
 * @param level the whitened template multiplied with the whitened level
 */
export function explainedBy(
  { levelSquare, levelProduct }: WhitenedSeries,
  product: number,
  square: number,
  level: number,
): number {
  const own = square - level ** 2 / levelSquare
  return own > 0 ? (product - (levelProduct * level) / levelSquare) ** 2 / own : 0
}
