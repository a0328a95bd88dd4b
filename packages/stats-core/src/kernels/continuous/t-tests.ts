import { studentTSurvival } from '../../special/student-t-survival.ts'
import { type Moments, moments } from './moments.ts'
import { requireSize } from './require-size.ts'
import { towardsUnit } from './towards-unit.ts'

/** What {@link studentTTest} and {@link welchTTest} learned. */
export interface TTestResult {
  /**
   * t, positive when the reference's mean is the larger one; NaN when both samples are constant and
   * equal.
   */
  readonly statistic: number
  /** Degrees of freedom, not necessarily whole. */
  readonly degreesOfFreedom: number
  /** Two-sided p-value in [0, 1]; NaN when the statistic is. */
  readonly pValue: number
}

/**
 * Returns Student's t for two independent samples of equal variance, and its two-sided p-value.
 *
 * Pooled variance, m + n − 2 degrees of freedom. Agrees with `scipy.stats.ttest_ind`, also in that both means are rounded before they are subtracted: around
 * 1e9 that costs half of the digits, which {@link welchTTest} keeps.
 *
 * @param reference finite, length ≥ 2
 * @param current finite, length ≥ 2
 * @throws StatsError `sample_too_small`
 */
export function studentTTest(reference: Float64Array, current: Float64Array): TTestResult {
  requireSize('t_test', reference, current, 2)
  const a = moments(reference)
  const b = moments(current)
  const degreesOfFreedom = a.count + b.count - 2
  const pooled = (a.squaredDeviations + b.squaredDeviations) / degreesOfFreedom
  return judge(a, b, Math.sqrt(pooled * (1 / a.count + 1 / b.count)), degreesOfFreedom)
}

/**
 * Returns Welch's t for two independent samples of unequal variance, and its two-sided p-value.
 *
 * Degrees of freedom by Welch and Satterthwaite. Agrees with
 * `scipy.stats.ttest_ind(equal_var=False)`, and keeps its digits at any scale and around any value ({@link towardsUnit}).
 *
 * @param reference sorted ascending, finite, length ≥ 2
 * @param current sorted ascending, finite, length ≥ 2
 * @throws StatsError `sample_too_small`
 */
export function welchTTest(reference: Float64Array, current: Float64Array): TTestResult {
  requireSize('welch-t', reference, current, 2)
  const [ofReference, ofCurrent] = towardsUnit(reference, current)
  const a = moments(ofReference)
  const b = moments(ofCurrent)
  const varianceA = a.variance / a.count
  const varianceB = b.variance / b.count
  const total = varianceA + varianceB
  const shareA = varianceA / total
  const shareB = varianceB / total
  const degreesOfFreedom =
    total === 0
      ? a.count + b.count - 2
      : 1 / ((shareA * shareA) / (a.count - 1) + (shareB * shareB) / (b.count - 1))
  return judge(a, b, Math.sqrt(total), degreesOfFreedom)
}

function judge(a: Moments, b: Moments, deviation: number, degreesOfFreedom: number): TTestResult {
  const statistic = (a.mean - b.mean) / deviation
  const pValue = 2 * studentTSurvival(Math.abs(statistic), degreesOfFreedom)
  return { statistic, degreesOfFreedom, pValue }
}
