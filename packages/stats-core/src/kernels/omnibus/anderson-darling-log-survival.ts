import { andersonDarlingSurvival } from '../../special/anderson-darling-survival.ts'

const FAR = 600

/**
 * Returns ln P(A² ≥ a) for the limit law of the Anderson-Darling statistic, at most 0.
 *
 * From {@link andersonDarlingSurvival} up to a = 600. Beyond, where that soon underflows, from the first two terms of its expansion at the
 * largest eigenvalue, ½ (Zolotarev 1961): √3 e^(−a) (1 − 7/(36 a)) / √(π a), relative error of the probability under 1e-6.
 *
 * @param a the statistic, at least 0
 */
export function andersonDarlingLogSurvival(a: number): number {
  if (a < FAR) return Math.log(andersonDarlingSurvival(a))
  return 0.5 * Math.log(3 / (Math.PI * a)) - a + Math.log1p(-7 / (36 * a))
}
