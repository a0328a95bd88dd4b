import { logFactorial } from '../../random/log-factorial.ts'

/**
 * Returns ln of the number of ways to choose `k` of `n`.
 *
 * @param n whole number ≥ 0
 * @param k whole number from 0 to n
 */
export function logBinomialCoefficient(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}
