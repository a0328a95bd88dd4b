import { cramerVonMisesSeries } from '../../special/cramer-von-mises-series.ts'
import { cramerVonMisesSurvival } from '../../special/cramer-von-mises-survival.ts'
import { cramerVonMisesExactSurvival } from './cramer-von-mises-exact-survival.ts'
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
 * ties as in `scipy.stats.cramervonmises_2samp`. One merging pass over whole-number differences, so
 * nothing cancels at large sizes. The limiting law is applied to the standardised statistic
 * (Anderson 1962, eq. 15).
 *
 * @param reference sorted ascending, finite, length ≥ 2
 * @param current sorted ascending, finite, length ≥ 2
 * @throws StatsError `sample_too_small`
 */
export function cramerVonMises(
  reference: Float64Array,
  current: Float64Array,
  { method = 'auto' }: CramerVonMisesOptions = {},
): CramerVonMisesResult {
  requireSize('cramer_von_mises', reference, current, 2)
  const m = reference.length
  const n = current.length
  const statistic = andersonT(reference, current)
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
 * `Σ d²/(m n N²)` over the steps of the pooled path, references first within a tie, then corrected
 * to midranks.
 */
function andersonT(reference: Float64Array, current: Float64Array): number {
  const m = reference.length
  const n = current.length
  const size = m + n
  let i = 0
  let j = 0
  let difference = 0
  let squares = 0
  let correction = 0
  while (i < m || j < n) {
    const value = j === n || (i < m && reference[i]! <= current[j]!) ? reference[i]! : current[j]!
    const before = difference
    const firstReference = i
    const firstCurrent = j
    while (i < m && reference[i] === value) {
      i += 1
      difference += n
      squares += difference * difference
    }
    while (j < n && current[j] === value) {
      j += 1
      difference -= m
      squares += difference * difference
    }
    const a = i - firstReference
    const b = j - firstCurrent
    if (a + b > 1) correction += midrankCorrection(a, b, before, m, n)
  }
  return (squares / size + correction) / m / n / size
}

/**
 * What replacing the ranks of `a` references, then `b` current values, by their midrank adds to
 * Anderson's U.
 */
function midrankCorrection(a: number, b: number, before: number, m: number, n: number): number {
  return (
    m * a * ((b * b) / 4 + (a * a - 1) / 12) +
    n * b * ((a * a) / 4 + (b * b - 1) / 12) -
    a * b * (before + n * a)
  )
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
