import { regularizedBeta } from './regularized-beta.ts'

/**
 * Returns P(F ≥ f) for Fisher's F, in [0, 1]. Agrees with `scipy.stats.f.sf`.
 *
 * @param f the statistic; 1 is returned at or below 0
 * @param between degrees of freedom of the numerator, greater than 0
 * @param within degrees of freedom of the denominator, greater than 0
 */
export function fSurvival(f: number, between: number, within: number): number {
  if (f <= 0) return 1
  if (f === Number.POSITIVE_INFINITY) return 0
  const odds = (between * f) / within
  return regularizedBeta(within / 2, between / 2, 1 / (1 + odds), odds / (1 + odds))
}
