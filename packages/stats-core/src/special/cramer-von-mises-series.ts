import { logGamma } from './log-gamma.ts'
import { scaledBesselK } from './scaled-bessel-k.ts'

/**
 * Returns P(W² ≤ x) for the limiting law, by the Bessel series cut where SciPy cuts it.
 *
 * `Σ Γ(k+½)/(k! π^{3/2} √x) √(4k+1) e^(−q) K_{1/4}(q)`, `q = (4k+1)²/(16x)` (Anderson and Darling
 * 1952), up to the first term below 1e-7, as `scipy.stats.cramervonmises_2samp` does. For verdicts
 * that must equal SciPy's; use `cramerVonMisesSurvival` otherwise.
 *
 * @param x greater than 0
 */
export function cramerVonMisesSeries(x: number): number {
  let sum = 0
  for (let k = 0; ; k += 1) {
    const odd = 4 * k + 1
    const q = (odd * odd) / (16 * x)
    const gammaRatio = Math.exp(logGamma(k + 0.5) - logGamma(k + 1))
    const bessel = Math.exp(-2 * q) * scaledBesselK(0.25, q)
    const term = (gammaRatio / (Math.PI ** 1.5 * Math.sqrt(x))) * Math.sqrt(odd) * bessel
    sum += term
    if (!(term >= 1e-7)) return sum
  }
}
