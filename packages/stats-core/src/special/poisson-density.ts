import { halfDeviance } from './half-deviance.ts'
import { stirlingError } from './stirling-error.ts'

/**
 * Returns `λ^k e^−λ / Γ(k + 1)`, the Poisson probability of `k`, for real `k`.
 *
 * Saddle-point form of Loader (2000): no difference of large logarithms, so the relative error
 * stays near 1e-16 times the logarithm of the result.
 *
 * @param k at least 0, not necessarily whole
 * @param lambda at least 0
 */
export function poissonDensity(k: number, lambda: number): number {
  if (lambda === 0) return k === 0 ? 1 : 0
  if (k === 0) return Math.exp(-lambda)
  if (k < 1) {
    // Γ(k + 1) is near 1: the plain form has nothing to cancel.
    const logGammaOfNext = (k + 0.5) * Math.log(k) - k + stirlingError(k)
    return Math.exp(k * Math.log(lambda) - lambda - logGammaOfNext) / Math.sqrt(2 * Math.PI)
  }
  const exponent = -halfDeviance(k, lambda) - stirlingError(k)
  return Math.exp(exponent) / Math.sqrt(2 * Math.PI * k)
}
