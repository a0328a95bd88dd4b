import { regularizedBeta } from './regularized-beta.ts'

/**
 * Returns P(X ≥ k) for a binomial variable, in [0, 1]. Agrees with `scipy.stats.binom.sf(k − 1, n,
 * p)`.
 *
 * @param k a whole number; 1 is returned at or below 0, 0 above `n`
 * @param n trials, a whole number ≥ 0
 * @param p probability of success
 */
export function binomialSurvival(k: number, n: number, p: number): number {
  if (k <= 0) return 1
  return k > n ? 0 : regularizedBeta(k, n - k + 1, p)
}
