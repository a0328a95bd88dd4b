import { complementaryError } from './complementary-error.ts'

/**
 * Returns P(Z ≥ z) for a standard normal variable, in [0, 1].
 *
 * `erfc(z/√2)/2`; relative accuracy 1e-13 down to 1e-300 at z = 37. Agrees with
 * `scipy.stats.norm.sf`.
 */
export function normalSurvival(z: number): number {
  return complementaryError(z * Math.SQRT1_2) / 2
}

/**
 * Returns P(Z ≤ z) for a standard normal variable, in [0, 1]. Agrees with `scipy.stats.norm.cdf`.
 */
export function normalCumulative(z: number): number {
  return normalSurvival(-z)
}
