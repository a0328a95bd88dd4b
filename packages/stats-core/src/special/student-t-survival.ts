import { normalSurvival } from './normal-distribution.ts'
import { regularizedBeta } from './regularized-beta.ts'

/**
 * Returns P(T ≥ t) for Student's t, in [0, 1].
 *
 * `½ I(ν/(ν + t²); ν/2, ½)` for t ≥ 0; the right tail keeps full relative accuracy. Agrees with
 * `scipy.stats.t.sf`.
 *
 * @param t the statistic
 * @param degreesOfFreedom greater than 0, not necessarily whole; the normal law at ∞
 */
export function studentTSurvival(t: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0)) return Number.NaN
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return normalSurvival(t)
  if (t < 0) return 1 - studentTSurvival(-t, degreesOfFreedom)
  if (t === Number.POSITIVE_INFINITY) return 0
  const square = (t / degreesOfFreedom) * t
  const x = 1 / (1 + square)
  const complement = square === Number.POSITIVE_INFINITY ? 1 : square / (1 + square)
  return 0.5 * regularizedBeta(degreesOfFreedom / 2, 0.5, x, complement)
}
