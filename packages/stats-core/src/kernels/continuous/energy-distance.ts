import { type EmpiricalDifference, empiricalDifference } from './empirical-difference.ts'
import { requireSize } from './require-size.ts'

/**
 * Returns the energy distance between two samples, in the square root of the values' unit, ≥ 0.
 *
 * `√(2 ∫ (F(x) − G(x))² dx)` (Székely 2003), summed exactly over the gaps of the pooled values.
 * Agrees with `scipy.stats.energy_distance`. O(m + n).
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1
 * @throws StatsError `sample_too_small`
 */
export function energyDistance(reference: Float64Array, current: Float64Array): number {
  return energyOfDifference(empiricalDifference(reference, current))
}

/** As {@link energyDistance}, of a difference walked once for several tests. */
export function energyOfDifference({ m, n, squaredArea }: EmpiricalDifference): number {
  requireSize('energy', { length: m }, { length: n }, 1)
  return Math.sqrt(2 * squaredArea)
}
