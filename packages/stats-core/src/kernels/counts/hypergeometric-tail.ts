import { logHypergeometricDensity } from '../../special/log-hypergeometric-density.ts'

/**
 * The law of the number of marked items among `draws` taken without replacement from `total` items, `marked`
 * of them marked.
 */
export interface HypergeometricLaw {
  readonly total: number
  readonly marked: number
  readonly draws: number
}

/** Terms below this share of a sum no longer change it. */
const NEGLIGIBLE = 1e-18

/**
 * P(X ≤ k), in [0, 1]. Sums from k towards the nearer tail, so that a small probability keeps its digits.
 * Cost O(standard deviation).
 */
export function hypergeometricLower(law: HypergeometricLaw, k: number): number {
  if (k < smallestCount(law)) return 0
  if (k >= largestCount(law)) return 1
  return k <= hypergeometricMode(law) ? sumDown(law, k) : 1 - sumUp(law, k + 1)
}

/** P(X ≥ k), in [0, 1]; as {@link hypergeometricLower}. */
export function hypergeometricUpper(law: HypergeometricLaw, k: number): number {
  if (k <= smallestCount(law)) return 1
  if (k > largestCount(law)) return 0
  return k > hypergeometricMode(law) ? sumUp(law, k) : 1 - sumDown(law, k - 1)
}

/** The most likely count. */
export function hypergeometricMode({ total, marked, draws }: HypergeometricLaw): number {
  return Math.floor(((draws + 1) * (marked + 1)) / (total + 2))
}

/** The smallest count that can be. */
export function smallestCount({ total, marked, draws }: HypergeometricLaw): number {
  return Math.max(0, draws + marked - total)
}

/** The largest count that can be. */
export function largestCount({ marked, draws }: HypergeometricLaw): number {
  return Math.min(marked, draws)
}

function sumDown(law: HypergeometricLaw, from: number): number {
  const { total, marked, draws } = law
  const unmarkedLeft = total - marked - draws
  let term = Math.exp(logHypergeometricDensity(from, total, marked, draws))
  let sum = term
  for (let k = from; k > smallestCount(law) && term > sum * NEGLIGIBLE; k--) {
    term *= (k / (marked - k + 1)) * ((unmarkedLeft + k) / (draws - k + 1))
    sum += term
  }
  return sum
}

function sumUp(law: HypergeometricLaw, from: number): number {
  const { total, marked, draws } = law
  const unmarkedLeft = total - marked - draws
  let term = Math.exp(logHypergeometricDensity(from, total, marked, draws))
  let sum = term
  for (let k = from; k < largestCount(law) && term > sum * NEGLIGIBLE; k++) {
    term *= ((marked - k) / (k + 1)) * ((draws - k) / (unmarkedLeft + k + 1))
    sum += term
  }
  return sum
}
