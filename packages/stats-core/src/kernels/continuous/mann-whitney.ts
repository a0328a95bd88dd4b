import { normalSurvival } from '../../special/normal-distribution.ts'
import { type EmpiricalDifference, empiricalDifference } from './empirical-difference.ts'
import { mannWhitneyExactSurvival } from './mann-whitney-exact-survival.ts'
import { requireSize } from './require-size.ts'

/** What {@link mannWhitney} is asked. */
export interface MannWhitneyOptions {
  /**
   * `less`: the reference tends to be smaller than the current values; `greater`: larger;
   * `two-sided`: either.
   *
   * @defaultValue 'two-sided'
   */
  readonly alternative?: 'two-sided' | 'less' | 'greater'
}

/** What {@link mannWhitney} learned. */
export interface MannWhitneyResult {
  /** U of the reference: pairs in which it is larger, ties counting half; in [0, m n]. */
  readonly statistic: number
  /**
   * P(reference > current) + ½ P(reference = current), U / (m n): 0.5 without a difference in
   * location.
   */
  readonly probabilityOfSuperiority: number
  /** P-value in [0, 1]; 1 when all values are equal. */
  readonly pValue: number
  /** The law the p-value was taken from. */
  readonly method: 'exact' | 'asymptotic'
}

/** Exact law when the smaller sample has at most this many values (SciPy 1.10) … */
const LARGEST_EXACT = 8
/** … and the law itself has at most this many points. */
const LONGEST_EXACT = 1_000_000

/**
 * Returns the Mann–Whitney U statistic and its p-value.
 *
 * O(m + n). Without ties and with at most 8 values in the smaller sample the exact law;
 * else the normal one with correction for ties and continuity. Agrees with
 * `scipy.stats.mannwhitneyu` 1.10 (which has no bound on the exact law's size).
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1
 * @throws StatsError `sample_too_small`
 */
export function mannWhitney(
  reference: Float64Array,
  current: Float64Array,
  options: MannWhitneyOptions = {},
): MannWhitneyResult {
  return mannWhitneyOfDifference(empiricalDifference(reference, current), options)
}

/** As {@link mannWhitney}, of a difference walked once for several tests. */
export function mannWhitneyOfDifference(
  difference: EmpiricalDifference,
  { alternative = 'two-sided' }: MannWhitneyOptions = {},
): MannWhitneyResult {
  const { m, n, superiority: statistic, tieTerm } = difference
  requireSize('mannw', { length: m }, { length: n }, 1)
  const ofCurrent = m * n - statistic
  const extreme = {
    less: ofCurrent,
    greater: statistic,
    'two-sided': Math.max(statistic, ofCurrent),
  }[alternative]
  const isExact = tieTerm === 0 && Math.min(m, n) <= LARGEST_EXACT && m * n <= LONGEST_EXACT
  const oneSided = isExact
    ? mannWhitneyExactSurvival(m, n, extreme)
    : normalApproximation(m, n, extreme, tieTerm)
  return {
    statistic,
    probabilityOfSuperiority: statistic / (m * n),
    pValue: Math.min(1, alternative === 'two-sided' ? 2 * oneSided : oneSided),
    method: isExact ? 'exact' : 'asymptotic',
  }
}

function normalApproximation(m: number, n: number, extreme: number, tieTerm: number): number {
  const size = m + n
  const product = m * n
  const deviation = Math.sqrt((product / 12) * (size + 1 - tieTerm / (size * (size - 1))))
  return normalSurvival((extreme - product / 2 - 0.5) / deviation)
}
