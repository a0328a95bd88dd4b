import { cramerVonMisesSeries } from '../../special/cramer-von-mises-series.ts'
import { cramerVonMisesSurvival } from '../../special/cramer-von-mises-survival.ts'
import { cramerVonMisesExactSurvival } from './cramer-von-mises-exact-survival.ts'
import { type MergedSamples, mergeSamples } from './merge-samples.ts'
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
  return cramerVonMisesOfMerged(mergeSamples(reference, current), options)
}

/** As {@link cramerVonMises}, of samples that were merged for several tests. */
export function cramerVonMisesOfMerged(
  merged: MergedSamples,
  { method = 'auto' }: CramerVonMisesOptions = {},
): CramerVonMisesResult {
  const { m, n } = merged
  requireSize('cramer_von_mises', { length: m }, { length: n }, 2)
  const statistic = andersonT(merged)
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
 * Anderson's T with midranks, a sum over the distinct values without cancelling terms.
 *
 * At a value that occurs `a` times in the reference and `b` times in the current sample let `2 M` be
 * the sum of the path's heights `n F − m G` (in whole numbers) before and after it, `δ = n a − m b`
 * and `ε = m a − n b`. Then `m n N² T = m n N / 4 + Σ (a + b) (M² + (δ² + δ ε + ε² − c) / 12)`, `c =
 * m² + m n + n²`, whose last part is 0 where there is no tie.
 */
function andersonT({ m, n, reference, current }: MergedSamples): number {
  const size = m + n
  const untied = m * m + m * n + n * n
  let before = 0
  let referenceBefore = 0
  let currentBefore = 0
  let squares = 0
  let ties = 0
  for (let k = 0; k < reference.length; k += 1) {
    const a = reference[k]! - referenceBefore
    const b = current[k]! - currentBefore
    const delta = n * a - m * b
    const epsilon = m * a - n * b
    const doubled = 2 * before + delta
    squares += (a + b) * doubled * doubled
    ties += (a + b) * (delta * delta + delta * epsilon + epsilon * epsilon - untied)
    before += delta
    referenceBefore += a
    currentBefore += b
  }
  return 1 / (4 * size) + (squares / 4 + ties / 12) / size / size / m / n
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
