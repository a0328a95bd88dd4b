import { type EmpiricalDifference, empiricalDifference } from './empirical-difference.ts'
import { requireSize } from './require-size.ts'

/**
 * Returns the first Wasserstein (earth mover's) distance between two samples, in the values' unit,
 * ≥ 0.
 *
 * `∫ |F(x) − G(x)| dx`, summed exactly over the gaps of the pooled values with compensated
 * (Neumaier) addition; the difference of the distribution functions is counted in whole numbers.
 * Agrees with `scipy.stats.wasserstein_distance`. O(m + n).
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1
 * @throws StatsError `sample_too_small`
 */
export function wassersteinDistance(reference: Float64Array, current: Float64Array): number {
  return wassersteinOfDifference(empiricalDifference(reference, current))
}

/** As {@link wassersteinDistance}, of a difference walked once for several tests. */
export function wassersteinOfDifference({ m, n, area }: EmpiricalDifference): number {
  requireSize('wasserstein', { length: m }, { length: n }, 1)
  return area
}
