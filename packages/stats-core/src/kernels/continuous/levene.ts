import { fSurvival } from '../../special/f-survival.ts'
import { moments } from './moments.ts'
import { requireSize } from './require-size.ts'

/** What {@link levene} learned. */
export interface LeveneResult {
  /** W, an F statistic with 1 and m + n − 2 degrees of freedom; NaN when no value deviates from its median. */
  readonly statistic: number
  /** P-value in [0, 1]; NaN when the statistic is. */
  readonly pValue: number
}

/**
 * Returns the Brown–Forsythe test of equal spread: an F test on the distances from each sample's median.
 *
 * Brown and Forsythe (1974). Agrees with `scipy.stats.levene(center='median')`.
 *
 * @param reference sorted ascending, finite, length ≥ 2
 * @param current sorted ascending, finite, length ≥ 2
 * @throws StatsError `sample-too-small`
 */
export function levene(reference: Float64Array, current: Float64Array): LeveneResult {
  requireSize('levene', reference, current, 2)
  const a = moments(distancesFromMedian(reference))
  const b = moments(distancesFromMedian(current))
  const within = a.count + b.count - 2
  const gap = a.mean - b.mean
  const between = (gap * gap) / (1 / a.count + 1 / b.count)
  const statistic = (within * between) / (a.squaredDeviations + b.squaredDeviations)
  return { statistic, pValue: fSurvival(statistic, 1, within) }
}

function distancesFromMedian(sorted: Float64Array): Float64Array {
  const half = (sorted.length - 1) / 2
  const lower = sorted[Math.floor(half)]!
  const upper = sorted[Math.ceil(half)]!
  const median = lower + (upper - lower) / 2
  return sorted.map((value) => Math.abs(value - median))
}
