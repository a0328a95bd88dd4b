import { normalSurvival } from '../../special/normal-distribution.ts'

const FAR = 30

/**
 * Returns ln P(Z ≥ z) for a standard normal variable, at most 0.
 *
 * From {@link normalSurvival} up to z = 30; beyond, where that soon underflows, from the asymptotic series (NIST DLMF 7.12.1), relative
 * error of the probability under 1e-12. Agrees with `scipy.stats.norm.logsf`.
 *
 * @param z any number
 */
export function logNormalSurvival(z: number): number {
  if (z < FAR) return Math.log(normalSurvival(z))
  const y = 1 / (z * z)
  const series = -y * (1 - y * (3 - y * (15 - y * (105 - y * 945))))
  return -z * (z / 2) - Math.log(z) - 0.5 * Math.log(2 * Math.PI) + Math.log1p(series)
}
