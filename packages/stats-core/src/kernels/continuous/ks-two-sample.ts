import { kolmogorovOneSampleSurvival } from '../../special/kolmogorov-one-sample-survival.ts'
import { type EmpiricalDifference, empiricalDifference } from './empirical-difference.ts'
import { greatestCommonDivisor } from './greatest-common-divisor.ts'
import { requireSize } from './require-size.ts'
import { smirnovTwoSampleSurvival } from './smirnov-two-sample-survival.ts'

/** How the p-value of {@link ksTwoSample} is computed. */
export interface KsTwoSampleOptions {
  /**
   * `exact`: the permutation law of the distance, O(n × band). `asymptotic`: the one-sample law at
   * the effective size, O(1). `auto`: exact up to 10 000 values in the larger sample, as in SciPy
   * 1.10.
   *
   * @defaultValue 'auto'
   */
  readonly method?: 'auto' | 'exact' | 'asymptotic'
}

/** What {@link ksTwoSample} learned. */
export interface KsTwoSampleResult {
  /** Largest absolute difference of the two empirical distribution functions, in [0, 1]. */
  readonly statistic: number
  /** Two-sided p-value, in [0, 1]. */
  readonly pValue: number
  /** The smallest value at which the distance is reached. */
  readonly location: number
  /**
   * 1 when the reference's distribution function is the higher one there (the current values are
   * larger), else −1.
   */
  readonly sign: 1 | -1
  /** The law the p-value was taken from. */
  readonly method: 'exact' | 'asymptotic'
}

const LARGEST_EXACT = 10_000

/**
 * Returns the two-sample Kolmogorov–Smirnov distance, where it is reached, and its two-sided
 * p-value.
 *
 * `D = sup |F(x) − G(x)|`, counted in whole numbers, so that ties and rounding
 * cannot move it. The p-value is that of `scipy.stats.ks_2samp` 1.10: exact (Hodges 1958) or `P(Dₑ
 * ≥ D)` with the one-sample law at `e = round(m n / (m + n))` (Simard and L'Ecuyer 2011). With ties
 * it is conservative.
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1
 * @throws StatsError `sample_too_small`
 */
export function ksTwoSample(
  reference: Float64Array,
  current: Float64Array,
  options: KsTwoSampleOptions = {},
): KsTwoSampleResult {
  return ksOfDifference(empiricalDifference(reference, current), options)
}

/** As {@link ksTwoSample}, of a difference walked once for several tests. */
export function ksOfDifference(
  difference: EmpiricalDifference,
  { method = 'auto' }: KsTwoSampleOptions = {},
): KsTwoSampleResult {
  const { m, n } = difference
  requireSize('ks', { length: m }, { length: n }, 1)
  const sign = -difference.lowest > difference.highest ? -1 : 1
  const distance = sign === 1 ? difference.highest : -difference.lowest
  const location = sign === 1 ? difference.highestAt : difference.lowestAt
  const statistic = distance / (m * n)
  const isExact = method === 'exact' || (method === 'auto' && Math.max(m, n) <= LARGEST_EXACT)
  const pValue = isExact
    ? smirnovTwoSampleSurvival(m, n, distance / greatestCommonDivisor(m, n))
    : kolmogorovOneSampleSurvival(effectiveSize(m, n), statistic)
  return { statistic, pValue, location, sign, method: isExact ? 'exact' : 'asymptotic' }
}

/** `m n / (m + n)` rounded half to even, as NumPy rounds; at least 1. */
function effectiveSize(m: number, n: number): number {
  const size = (m * n) / (m + n)
  const floor = Math.floor(size)
  const isHalf = size - floor === 0.5
  return Math.max(1, isHalf ? floor + (floor % 2) : Math.round(size))
}
