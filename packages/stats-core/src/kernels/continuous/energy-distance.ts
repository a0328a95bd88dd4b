import { requireSize } from './require-size.ts'

/**
 * Returns the energy distance between two samples, in the square root of the values' unit, ≥ 0.
 *
 * `√(2 ∫ (F(x) − G(x))² dx)` (Székely 2003), summed exactly over the gaps of the pooled values in
 * one merging pass. Agrees with `scipy.stats.energy_distance`.
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1
 * @throws StatsError `sample_too_small`
 */
export function energyDistance(reference: Float64Array, current: Float64Array): number {
  requireSize('energy', reference, current, 1)
  const m = reference.length
  const n = current.length
  const unit = 1 / (m * n)
  let i = 0
  let j = 0
  let difference = 0
  let previous = Math.min(reference[0]!, current[0]!)
  let sum = 0
  while (i < m || j < n) {
    const fromReference = j === n || (i < m && reference[i]! <= current[j]!)
    const value = fromReference ? reference[i]! : current[j]!
    const share = difference * unit
    sum += share * share * (value - previous)
    previous = value
    if (fromReference) {
      i += 1
      difference += n
    } else {
      j += 1
      difference -= m
    }
  }
  return Math.sqrt(2 * sum)
}
