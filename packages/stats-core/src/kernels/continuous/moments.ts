/** What {@link moments} learned. */
export interface Moments {
  /** Number of values. */
  readonly count: number
  /** Arithmetic mean; NaN without values. */
  readonly mean: number
  /** Sum of squared deviations from the mean, ≥ 0. */
  readonly squaredDeviations: number
  /** Variance with divisor n − 1; NaN under two values. */
  readonly variance: number
}

/**
 * Returns count, mean and variance of a sample.
 *
 * Corrected two-pass algorithm on values shifted by the first one (Chan, Golub and LeVeque 1983):
 * accurate to the last digits of the data, also for a small spread around a large mean (NIST StRD
 * NumAcc1–4). Order is irrelevant.
 *
 * @param values finite, within ±1e150 (their squares must not overflow), any length
 */
export function moments(values: Float64Array): Moments {
  const count = values.length
  const shift = values[0] ?? Number.NaN
  let shifted = 0
  for (let i = 0; i < count; i += 1) shifted += values[i]! - shift
  const centre = shifted / count
  let deviations = 0
  let squares = 0
  for (let i = 0; i < count; i += 1) {
    const deviation = values[i]! - shift - centre
    deviations += deviation
    squares += deviation * deviation
  }
  const squaredDeviations = Math.max(0, squares - (deviations * deviations) / count)
  return {
    count,
    mean: shift + (centre + deviations / count),
    squaredDeviations,
    variance: count < 2 ? Number.NaN : squaredDeviations / (count - 1),
  }
}
