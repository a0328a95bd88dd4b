import { cramerVonMisesSeries } from '../../special/cramer-von-mises-series.ts'
import { cramerVonMisesSurvival } from '../../special/cramer-von-mises-survival.ts'
import { cramerVonMisesExactSurvival } from './cramer-von-mises-exact-survival.ts'
import { type EmpiricalDifference, empiricalDifference } from './empirical-difference.ts'
import { requireSize } from './require-size.ts'
import { smallestPermutationPValue } from './smallest-permutation-p-value.ts'

/** How the p-value of {@link cramerVonMises} is computed. */
export interface CramerVonMisesOptions {
  /**
   * `exact`: the permutation law, feasible to some twenty values a sample. `asymptotic`: the
   * limiting law of the standardised statistic. `auto`: exact up to 20 values in the larger sample,
   * as in SciPy.
   *
   * @defaultValue 'auto'
   */
  readonly method?: 'auto' | 'exact' | 'asymptotic'
}

/** What {@link cramerVonMises} learned. */
export interface CramerVonMisesResult {
  /** Anderson's T, ≥ 0 without ties. */
  readonly statistic: number
  /** T shifted and scaled to the mean and variance of the limiting law. */
  readonly standardized: number
  /**
   * P-value in [0, 1]: keeps its relative accuracy down to 1e-300, but is never under the smallest
   * p-value that a permutation test of these sizes can have.
   */
  readonly pValue: number
  /**
   * The p-value that SciPy 1.10 reports: the same when exact; asymptotically one minus a series cut
   * at 1e-7, so its digits below that are noise. For verdicts that must equal SciPy's.
   */
  readonly seriesPValue: number
  /** The law the p-values were taken from. */
  readonly method: 'exact' | 'asymptotic'
}

const LARGEST_EXACT = 20

/**
 * Returns the two-sample Cramér–von Mises statistic T and its p-value.
 *
 * `T = m n / (m + n)² Σ (F − G)²` over the pooled values (Anderson 1962, eq. 9), with midranks at
 * ties as in `scipy.stats.cramervonmises_2samp`; from whole-number differences, so that nothing
 * cancels at large sizes. O(m + n). The limiting law is applied to the standardised statistic
 * (Anderson 1962, eq. 15).
 *
 * @param reference sorted ascending, finite, length ≥ 2
 * @param current sorted ascending, finite, length ≥ 2
 * @throws StatsError `sample_too_small`
 */
export function cramerVonMises(
  reference: Float64Array,
  current: Float64Array,
  options: CramerVonMisesOptions = {},
): CramerVonMisesResult {
  return cramerVonMisesOfDifference(empiricalDifference(reference, current), options)
}

/** As {@link cramerVonMises}, of a difference walked once for several tests. */
export function cramerVonMisesOfDifference(
  difference: EmpiricalDifference,
  { method = 'auto' }: CramerVonMisesOptions = {},
): CramerVonMisesResult {
  const { m, n } = difference
  requireSize('cramer_von_mises', { length: m }, { length: n }, 2)
  const statistic = andersonT(difference)
  const standardized = standardize(statistic, m, n)
  if (method === 'exact' || (method === 'auto' && Math.max(m, n) <= LARGEST_EXACT)) {
    const pValue = cramerVonMisesExactSurvival(m, n, statistic)
    return { statistic, standardized, pValue, seriesPValue: pValue, method: 'exact' }
  }
  const seriesPValue =
    standardized < 0.003 ? 1 : Math.max(0, 1 - cramerVonMisesSeries(standardized))
  const pValue = Math.max(smallestPermutationPValue(m, n), cramerVonMisesSurvival(standardized))
  return { statistic, standardized, pValue, seriesPValue, method: 'asymptotic' }
}

/**
 * Anderson's T with midranks, a sum over the distinct values without cancelling terms: `m n N² T = m
 * n N / 4 + Σ g (M² + (δ² + δ ε + ε² − m² − m n − n²) / 12)`.
 */
function andersonT({ m, n, squares, tiedSquares }: EmpiricalDifference): number {
  const size = m + n
  return 1 / (4 * size) + (squares + tiedSquares / 12) / size / size / m / n
}

/** Anderson (1962), eqs. 11, 14 and 15. */
function standardize(statistic: number, m: number, n: number): number {
  const size = m + n
  const mean = (1 + 1 / size) / 6
  const product = m * n
  const variance =
    ((size + 1) * (4 * product * size - 3 * (m * m + n * n) - 2 * product)) /
    (45 * size * size * 4 * product)
  return 1 / 6 + (statistic - mean) / Math.sqrt(45 * variance)
}
