import { fSurvival } from '../../special/f-survival.ts'
import { requireSize } from './require-size.ts'
import { towardsUnit } from './towards-unit.ts'

/** What {@link levene} learned. */
export interface LeveneResult {
  /**
   * W, an F statistic with 1 and m + n − 2 degrees of freedom; NaN when no value deviates from its
   * median.
   */
  readonly statistic: number
  /** P-value in [0, 1]; NaN when the statistic is. */
  readonly pValue: number
}

/**
 * Returns the Brown–Forsythe test of equal spread: an F test on the distances from each sample's
 * median.
 *
 * Brown and Forsythe (1974). Agrees with `scipy.stats.levene(center='median')`, at any scale ({@link towardsUnit}).
 *
 * @param reference sorted ascending, finite, length ≥ 2
 * @param current sorted ascending, finite, length ≥ 2
 * @throws StatsError `sample_too_small`
 */
export function levene(reference: Float64Array, current: Float64Array): LeveneResult {
  requireSize('levene', reference, current, 2)
  const [ofReference, ofCurrent] = towardsUnit(reference, current)
  const a = distanceFromMedian(ofReference)
  const b = distanceFromMedian(ofCurrent)
  const within = reference.length + current.length - 2
  const gap = a.mean - b.mean
  const between = (gap * gap) / (1 / reference.length + 1 / current.length)
  const statistic = (within * between) / (a.squaredDeviations + b.squaredDeviations)
  return { statistic, pValue: fSurvival(statistic, 1, within) }
}

/** Mean distance from the median, and the squared deviations from that mean. */
function distanceFromMedian(sorted: Float64Array): { mean: number; squaredDeviations: number } {
  const half = (sorted.length - 1) / 2
  const lower = sorted[Math.floor(half)]!
  const median = lower + (sorted[Math.ceil(half)]! - lower) / 2
  let sum = 0
  for (let i = 0; i < sorted.length; i += 1) sum += Math.abs(sorted[i]! - median)
  const mean = sum / sorted.length
  let squaredDeviations = 0
  for (let i = 0; i < sorted.length; i += 1) {
    const deviation = Math.abs(sorted[i]! - median) - mean
    squaredDeviations += deviation * deviation
  }
  return { mean, squaredDeviations }
}
