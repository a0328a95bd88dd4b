import { logBinomialDensity } from './log-binomial-density.ts'

/**
 * Returns the logarithm of the probability of `k` marked items among `draws` taken without
 * replacement.
 *
 * `C(marked, k) C(total − marked, draws − k) / C(total, draws)`, as a quotient of three binomial
 * probabilities (Loader 2000). Agrees with `scipy.stats.hypergeom.logpmf`; −∞ where impossible.
 *
 * @param k marked items drawn, a whole number
 * @param total items, a whole number ≥ 1
 * @param marked items that are marked, 0 to `total`
 * @param draws items drawn, 0 to `total`
 */
export function logHypergeometricDensity(
  k: number,
  total: number,
  marked: number,
  draws: number,
): number {
  const unmarked = total - marked
  if (k < 0 || k > marked || k > draws || draws - k > unmarked) return Number.NEGATIVE_INFINITY
  if (draws === 0 || draws === total) return 0
  const p = draws / total
  const q = (total - draws) / total
  return (
    logBinomialDensity(k, marked, p, q) +
    logBinomialDensity(draws - k, unmarked, p, q) -
    logBinomialDensity(draws, total, p, q)
  )
}
