import { type MergedSamples, mergeSamples } from './merge-samples.ts'
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
  return energyOfMerged(mergeSamples(reference, current))
}

/** As {@link energyDistance}, of samples that were merged for several tests. */
export function energyOfMerged({ m, n, values, reference, current }: MergedSamples): number {
  requireSize('energy', { length: m }, { length: n }, 1)
  const unit = 1 / (m * n)
  let sum = 0
  for (let k = 0; k + 1 < values.length; k += 1) {
    const share = (n * reference[k]! - m * current[k]!) * unit
    sum += share * share * (values[k + 1]! - values[k]!)
  }
  return Math.sqrt(2 * sum)
}
