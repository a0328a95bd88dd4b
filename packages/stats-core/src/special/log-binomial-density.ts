import { halfDeviance } from './half-deviance.ts'
import { stirlingError } from './stirling-error.ts'

/**
 * Returns the logarithm of `Γ(n+1) / (Γ(k+1) Γ(n−k+1)) p^k q^(n−k)`, a binomial probability, for
 * real `k` and `n`.
 *
 * Saddle-point form of Loader, "Fast and accurate computation of binomial probabilities" (2000): no
 * difference of large log-gammas, so the relative error of its exponential stays near 1e-16 times
 * the result of this function.
 *
 * @param k from 0 to `n`, not necessarily whole
 * @param n at least 0
 * @param p probability of success
 * @param q its complement, passed on its own so that a tiny one keeps its digits
 */
export function logBinomialDensity(k: number, n: number, p: number, q: number): number {
  const rest = n - k
  if (k === 0) return rest === 0 ? 0 : rest * logOfShare(q, p)
  if (rest === 0) return k * logOfShare(p, q)
  const saddlePoint =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(rest) -
    halfDeviance(k, n * p) -
    halfDeviance(rest, n * q)
  return saddlePoint + 0.5 * Math.log(n / (2 * Math.PI * k) / rest)
}

const logOfShare = (share: number, complement: number): number =>
  complement < 0.5 ? Math.log1p(-complement) : Math.log(share)
