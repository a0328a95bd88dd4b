import { logGamma } from '../../special/log-gamma.ts'

/**
 * Returns 2 / C(m + n, m), the least p-value that a permutation test symmetric in direction can
 * have, at most 1.
 *
 * The observed arrangement and its mirror image have the same statistic, so no valid p-value of
 * such a test is smaller; it bounds what a limiting law may claim for a small sample. 0 when it
 * underflows.
 *
 * @param m size of one sample, ≥ 1
 * @param n size of the other, ≥ 1
 */
export function smallestPermutationPValue(m: number, n: number): number {
  return Math.min(1, 2 * Math.exp(logGamma(m + 1) + logGamma(n + 1) - logGamma(m + n + 1)))
}
