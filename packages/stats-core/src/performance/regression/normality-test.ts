import { logNormalSurvival } from '../../kernels/omnibus/log-normal-survival.ts'
import { moments } from '../../profiles/moments.ts'

/** What {@link normalityTest} learned. */
export interface NormalityTest {
  /** A², mean and variance estimated. */
  readonly statistic: number
  /** In [0, 1]. */
  readonly pValue: number
}

/** Fewest values that the p-value's formula was made for. */
const FEWEST = 8

/**
 * Returns the Anderson–Darling test of a sample against the normal law with its own mean and variance: a small p-value says that errors are not normal, as a
 * million of them hardly ever are; how far off they are the correlation of the normal probability plot tells.
 *
 * Statistic as `scipy.stats.anderson(…, 'norm')`; p-value by D'Agostino and Stephens, Goodness-of-Fit Techniques (1986), table 4.9, as R's `nortest::ad.test`.
 * `undefined` for fewer than eight values, or where all are equal.
 *
 * @param sorted ascending, finite
 */
export function normalityTest(sorted: Float64Array): NormalityTest | undefined {
  const n = sorted.length
  if (n < FEWEST || sorted[0] === sorted[n - 1]) return undefined
  const { mean, rootOfSquares } = moments(sorted)
  const deviation = rootOfSquares / Math.sqrt(n - 1)
  let sum = 0
  for (let i = 0; i < n; i++) {
    const fromLeft = (sorted[i]! - mean) / deviation
    const fromRight = (sorted[n - 1 - i]! - mean) / deviation
    sum += (2 * i + 1) * (logNormalSurvival(-fromLeft) + logNormalSurvival(fromRight))
  }
  const statistic = -n - sum / n
  return { statistic, pValue: pValueOf(statistic * (1 + 0.75 / n + 2.25 / (n * n))) }
}

function pValueOf(a: number): number {
  if (a < 0.2) return 1 - Math.exp(-13.436 + a * (101.14 - 223.73 * a))
  if (a < 0.34) return 1 - Math.exp(-8.318 + a * (42.796 - 59.938 * a))
  if (a < 0.6) return Math.exp(0.9177 - a * (4.279 + 1.38 * a))
  // The parabola turns upwards at 153; from 10 on the p-value is that at 10, as in R.
  const b = Math.min(a, 10)
  return Math.exp(1.2937 - b * (5.709 - 0.0186 * b))
}
