import { kolmogorovDurbin } from './kolmogorov-durbin.ts'
import { kolmogorovPelzGood } from './kolmogorov-pelz-good.ts'
import { kolmogorovPomeranz } from './kolmogorov-pomeranz.ts'
import { smirnovSurvival } from './smirnov-survival.ts'
import { stirlingError } from './stirling-error.ts'

/** Of n x²: the distribution function is under 1e-16 there. */
const SMALLEST = 0.03

/**
 * Returns P(Dₙ ≥ x), the two-sided one-sample Kolmogorov–Smirnov tail for finite `n`, in [0, 1].
 *
 * The exact or nearly exact formula that suits the region, chosen as in Simard and L'Ecuyer,
 * "Computing the two-sided Kolmogorov–Smirnov distribution" (2011), with the boundaries of
 * `scipy.stats.kstwo.sf`, with which it agrees to 1e-10, relative, down to 1e-300.
 *
 * @param n sample size, a whole number ≥ 1
 * @param x distance
 */
export function kolmogorovOneSampleSurvival(n: number, x: number): number {
  const t = n * x
  if (t <= 0.5) return 1
  if (x >= 1) return 0
  if (t <= 1) return 1 - rubenGambino(n, t)
  if (t >= n - 1) return 2 * Math.exp(n * Math.log1p(-x))
  const nxSquared = t * x
  if (n > 140 && nxSquared < SMALLEST) return 1
  if (x >= 0.5 || nxSquared > (n <= 140 ? 4 : 2.2)) return Math.min(1, 2 * smirnovSurvival(n, x))
  if (n <= 140 && nxSquared > 0.754693) return 1 - kolmogorovPomeranz(n, x)
  if (n <= 140 || (n <= 100_000 && n * x ** 1.5 <= 1.4)) return 1 - kolmogorovDurbin(n, x)
  return 1 - Math.min(1, Math.max(0, kolmogorovPelzGood(n, x)))
}

/**
 * `n!/nⁿ (2t − 1)ⁿ`, the law for ½ < t ≤ 1 (Ruben and Gambino 1982), by Stirling's formula with its
 * error.
 */
function rubenGambino(n: number, t: number): number {
  const logRatio = 0.5 * Math.log(2 * Math.PI * n) - n + stirlingError(n)
  return Math.exp(logRatio + n * Math.log(2 * t - 1))
}
