import { requireSize } from './require-size.ts'

/**
 * Returns the first Wasserstein (earth mover's) distance between two samples, in the values' unit,
 * ≥ 0.
 *
 * `∫ |F(x) − G(x)| dx`, summed exactly over the gaps of the pooled values in one merging pass with
 * compensated (Neumaier) addition; the difference of the distribution functions is counted in whole
 * numbers. Agrees with `scipy.stats.wasserstein_distance`.
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1
 * @throws StatsError `sample_too_small`
 */
export function wassersteinDistance(reference: Float64Array, current: Float64Array): number {
  requireSize('wasserstein', reference, current, 1)
  const m = reference.length
  const n = current.length
  const unit = 1 / (m * n)
  let i = 0
  let j = 0
  let difference = 0
  let previous = Math.min(reference[0]!, current[0]!)
  let sum = 0
  let lost = 0
  while (i < m || j < n) {
    const fromReference = j === n || (i < m && reference[i]! <= current[j]!)
    const value = fromReference ? reference[i]! : current[j]!
    const area = Math.abs(difference) * unit * (value - previous)
    const next = sum + area
    lost += sum >= area ? sum - next + area : area - next + sum
    sum = next
    previous = value
    if (fromReference) {
      i += 1
      difference += n
    } else {
      j += 1
      difference -= m
    }
  }
  return sum + lost
}
