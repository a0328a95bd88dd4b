import { regularizedGammaQ } from './regularized-gamma.ts'

/**
 * Returns P(X ≥ x) for a chi-squared variable, in [0, 1].
 *
 * `Q(df/2, x/2)`; full relative accuracy down to the smallest double. Agrees with
 * `scipy.stats.chi2.sf`.
 *
 * @param x the statistic; 1 is returned below 0
 * @param degreesOfFreedom greater than 0, not necessarily whole; NaN otherwise
 */
export function chiSquaredSurvival(x: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0)) return Number.NaN
  return x <= 0 ? 1 : regularizedGammaQ(degreesOfFreedom / 2, x / 2)
}
