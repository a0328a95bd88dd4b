import { type MergedSamples, mergeSamples } from './merge-samples.ts'
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
  return wassersteinOfMerged(mergeSamples(reference, current))
}

/** As {@link wassersteinDistance}, of samples that were merged for several tests. */
export function wassersteinOfMerged({ m, n, values, reference, current }: MergedSamples): number {
  requireSize('wasserstein', { length: m }, { length: n }, 1)
  const unit = 1 / (m * n)
  let sum = 0
  let lost = 0
  for (let k = 0; k + 1 < values.length; k += 1) {
    const share = Math.abs(n * reference[k]! - m * current[k]!) * unit
    const area = share * (values[k + 1]! - values[k]!)
    const next = sum + area
    lost += sum >= area ? sum - next + area : area - next + sum
    sum = next
  }
  return sum + lost
}
