import { logHypergeometricDensity } from '../../special/log-hypergeometric-density.ts'
import {
  type HypergeometricLaw,
  hypergeometricMode,
  largestCount,
  smallestCount,
} from './hypergeometric-tail.ts'

/** Probabilities below this no longer change a mean. */
const NEGLIGIBLE = 1e-18

/**
 * Returns the mean of `f` over the number of marked items drawn, summed from the most likely number outwards. Cost O(standard deviation).
 *
 * @param f of a whole number in the range of the law
 */
export function hypergeometricMean(law: HypergeometricLaw, f: (count: number) => number): number {
  const mode = hypergeometricMode(law)
  let mean = 0
  const add = (k: number): boolean => {
    const probability = Math.exp(logHypergeometricDensity(k, law.total, law.marked, law.draws))
    mean += probability * f(k)
    return probability > NEGLIGIBLE
  }
  for (let k = mode; k <= largestCount(law) && add(k); k++);
  for (let k = mode - 1; k >= smallestCount(law) && add(k); k--);
  return mean
}
