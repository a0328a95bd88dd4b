import { log1pMinusX } from './log1p-minus-x.ts'
import { stirlingError } from './stirling-error.ts'

/**
 * Returns `Γ(n+1) / (Γ(k+1) Γ(n−k+1)) p^k q^(n−k)`, the binomial probability of `k` in `n`, for real `k` and `n`.
 *
 * Saddle-point form of Loader (2000); relative error near 1e-16 times the logarithm of the result.
 *
 * @param k from 0 to `n`, not necessarily whole
 * @param n greater than 0
 * @param p probability of success
 * @param q its complement, passed on its own so that a tiny `q` keeps its digits
 */
export function binomialDensity(k: number, n: number, p: number, q: number): number {
  if (p === 0) return k === 0 ? 1 : 0
  if (q === 0) return k === n ? 1 : 0
  const rest = n - k
  if (k === 0) return p < 0.5 ? Math.exp(n * Math.log1p(-p)) : q ** n
  if (rest === 0) return q < 0.5 ? Math.exp(n * Math.log1p(-q)) : p ** n
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(rest) +
    k * log1pMinusX((n * p - k) / k) +
    rest * log1pMinusX((n * q - rest) / rest)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * rest))
}
