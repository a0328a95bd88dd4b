import { andersonDarlingSurvival } from '../../special/anderson-darling-survival.ts'
import { StatsError } from '../../stats-error.ts'
import { type EmpiricalDifference, empiricalDifference } from './empirical-difference.ts'
import { requireSize } from './require-size.ts'
import { smallestPermutationPValue } from './smallest-permutation-p-value.ts'

/** What {@link andersonDarling} learned. */
export interface AndersonDarlingResult {
  /** A²ₖₙ with midranks (Scholz and Stephens 1987, eq. 7). */
  readonly statistic: number
  /** `(A² − 1) / σ`, what `scipy.stats.anderson_ksamp` calls its statistic. */
  readonly standardized: number
  /**
   * P-value in [0, 1] from the limiting law, unclipped: keeps its relative accuracy down to 1e-300,
   * but is never under the smallest p-value that a permutation test of these sizes can have.
   */
  readonly pValue: number
  /**
   * The p-value that SciPy 1.10 reports: interpolated between seven tabled critical values and
   * clipped to [0.001, 0.25]. For verdicts that must equal SciPy's.
   */
  readonly interpolatedPValue: number
}

/** Standard deviation of the limiting law, `√(2 Σ 1/(j (j + 1))²)`. */
const LIMIT_DEVIATION = Math.sqrt(2 * (Math.PI ** 2 / 3 - 3))

/**
 * Returns the two-sample Anderson–Darling statistic, standardised, and its p-value.
 *
 * Scholz and Stephens, "K-sample Anderson–Darling tests" (1987), for k = 2 with midranks, as in
 * `scipy.stats.anderson_ksamp`. The p-value is that of `Σ χ²₁ / (j (j + 1))` at
 * the statistic standardised by its finite-sample variance: decreasing where SciPy's stops at
 * 0.001. Its size under the null is within a tenth of the nominal one at 0.1, 0.05 and 0.01 from 15
 * + 10 values on (simulated); far beyond what the sizes can resolve it is an extrapolation, on the
 * large side.
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1; four values in both together
 * @throws StatsError `sample_too_small`; `constant_samples` when all values are equal
 */
export function andersonDarling(
  reference: Float64Array,
  current: Float64Array,
): AndersonDarlingResult {
  return andersonDarlingOfDifference(empiricalDifference(reference, current))
}

/** As {@link andersonDarling}, of a difference walked once for several tests. */
export function andersonDarlingOfDifference(
  difference: EmpiricalDifference,
): AndersonDarlingResult {
  const { m, n, distinct, weightedSquares } = difference
  requireSize('anderson', { length: m }, { length: n }, 1)
  if (m + n < 4) {
    throw new StatsError(
      'sample_too_small',
      `anderson: reference and current have ${m + n} values together, need at least 4`,
    )
  }
  if (distinct === 1) {
    throw new StatsError(
      'constant_samples',
      'anderson: all values of reference and current are equal, needs at least two distinct values',
    )
  }
  // For two samples the two terms of eq. 7 share the square (n M₁ − m M₂)².
  const statistic = ((m + n - 1) / (m + n) / m / n) * weightedSquares
  const standardized = (statistic - 1) / Math.sqrt(nullVariance(m, n))
  return {
    statistic,
    standardized,
    pValue: Math.max(
      smallestPermutationPValue(m, n),
      andersonDarlingSurvival(1 + standardized * LIMIT_DEVIATION),
    ),
    interpolatedPValue: interpolate(standardized),
  }
}

/** Variance of A² for two samples under the null (Scholz and Stephens 1987, eq. 4). */
function nullVariance(m: number, n: number): number {
  const size = m + n
  const inverseSizes = 1 / m + 1 / n
  const { first: h, second } = harmonicSums(size - 1)
  // ΣΣ 1/((N − i) j) over i < j < N, in closed form.
  const g = second - (2 * h) / size
  const a = 4 * g - 6 + (10 - 6 * g) * inverseSizes
  const b = 4 * (2 * g - 4) + 16 * h + (2 * g - 14 * h - 4) * inverseSizes - 8 * h + 4 * g - 6
  const c = 4 * (6 * h + 2 * g - 2) + 2 * (4 * h - 4 * g + 6) + (2 * h - 6) * inverseSizes + 4 * h
  const d = 4 * (2 * h + 6) - 8 * h
  return (((a * size + b) * size + c) * size + d) / ((size - 1) * (size - 2) * (size - 3))
}

/** `Σ 1/i` and `Σ 1/i²` to `n`, by Euler–Maclaurin from 200 on (error below 1e-16). */
function harmonicSums(n: number): { first: number; second: number } {
  let first = 0
  let second = 0
  if (n < 200) {
    for (let i = n; i >= 1; i -= 1) {
      first += 1 / i
      second += 1 / (i * i)
    }
    return { first, second }
  }
  const inverse = 1 / n
  const square = inverse * inverse
  const eulerGamma = 0.5772156649015329
  first = Math.log(n) + eulerGamma + inverse / 2 - square / 12 + (square * square) / 120
  second = Math.PI ** 2 / 6 - inverse * (1 - inverse / 2 + square / 6 - (square * square) / 30)
  return { first, second }
}

/** Critical values of Scholz and Stephens, table 2, for two samples at 0.25 and at 0.001. */
const LEAST_CRITICAL = 0.32500000000000007
const LARGEST_CRITICAL = 6.546
/** Least-squares parabola of ln(significance) over the seven critical values of that table. */
const PARABOLA = [-1.077770279820484, -1.0082265644652515, 0.01819809457411147] as const

function interpolate(standardized: number): number {
  if (standardized < LEAST_CRITICAL) return 0.25
  if (standardized > LARGEST_CRITICAL) return 0.001
  const [constant, linear, square] = PARABOLA
  return Math.exp(constant + standardized * (linear + standardized * square))
}
