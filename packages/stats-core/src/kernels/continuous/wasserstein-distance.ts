import { type EmpiricalDifference, empiricalDifference } from './empirical-difference.ts'
import { requireSize } from './require-size.ts'

/**
 * Returns the first Wasserstein (earth mover's) distance between two samples, in the values' unit,
 * ≥ 0.
 *
 * `∫ |F⁻¹(u) − G⁻¹(u)| du = ∫ |F(x) − G(x)| dx`: summed over the shares at which one of the two
 * quantile functions steps, counted in whole numbers, with compensated (two-sum) addition. Which
 * sample steps next depends on the sizes alone, so a processor guesses it, which no merging of values
 * allows. Agrees with `scipy.stats.wasserstein_distance`. O(m + n).
 *
 * @param reference sorted ascending, finite, length ≥ 1
 * @param current sorted ascending, finite, length ≥ 1
 * @throws StatsError `sample_too_small`
 */
export function wassersteinDistance(reference: Float64Array, current: Float64Array): number {
  requireSize('wasserstein', reference, current, 1)
  const distance = quantileArea(reference, current)
  // Where two values are further apart than the largest double, the gaps between them may not be.
  return Number.isFinite(distance) ? distance : empiricalDifference(reference, current).area
}

/** As {@link wassersteinDistance}, of a difference walked once for several tests. */
export function wassersteinOfDifference({ m, n, area }: EmpiricalDifference): number {
  requireSize('wasserstein', { length: m }, { length: n }, 1)
  return area
}

/** A sum on its way over the values of the reference. */
interface Area {
  i: number
  /** The value of the current sample that it stands at. */
  j: number
  /** What is left of that value's share 1 / n, in 1 / (m n). */
  left: number
  sum: number
  /** What rounding took from `sum`. */
  lost: number
}

/** Values between two returns: an engine compiles a function that is called often better than a loop it enters midway, whose running sums it boxes. */
const STRIDE = 4096

function quantileArea(reference: Float64Array, current: Float64Array): number {
  const m = reference.length
  const n = current.length
  const area: Area = { i: 0, j: 0, left: m, sum: 0, lost: 0 }
  const addStride = m === n ? addPairs : addSteps
  for (; area.i < m; area.i += STRIDE) addStride(area, reference, current)
  return (area.sum + area.lost) / (m === n ? m : m * n)
}

/** Samples of one size step together. */
function addPairs(area: Area, reference: Float64Array, current: Float64Array): void {
  const end = Math.min(area.i + STRIDE, reference.length)
  let { sum, lost } = area
  for (let i = area.i; i < end; i += 1) {
    const strip = Math.abs(reference[i]! - current[i]!)
    const next = sum + strip
    const added = next - sum
    lost += sum - (next - added) + (strip - added)
    sum = next
  }
  area.sum = sum
  area.lost = lost
}

function addSteps(area: Area, reference: Float64Array, current: Float64Array): void {
  const m = reference.length
  const n = current.length
  const end = Math.min(area.i + STRIDE, m)
  let { j, left, sum, lost } = area
  for (let i = area.i; i < end; i += 1) {
    const value = reference[i]!
    let share = n
    let strip = 0
    while (left <= share && j < n) {
      strip += Math.abs(value - current[j]!) * left
      share -= left
      left = m
      j += 1
    }
    if (share > 0 && j < n) {
      strip += Math.abs(value - current[j]!) * share
      left -= share
    }
    const next = sum + strip
    const added = next - sum
    lost += sum - (next - added) + (strip - added)
    sum = next
  }
  Object.assign(area, { j, left, sum, lost })
}
