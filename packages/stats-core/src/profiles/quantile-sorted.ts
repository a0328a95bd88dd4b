/**
 * Returns the quantile of a sorted sample by linear interpolation (Hyndman and Fan 1996, type 7), to the last bit that of `numpy.quantile`.
 *
 * @param sorted ascending, finite, length ≥ 1
 * @param probability in [0, 1]
 */
export function quantileSorted(sorted: Float64Array, probability: number): number {
  const position = probability * (sorted.length - 1)
  const index = Math.floor(position)
  const low = sorted[index]!
  const high = sorted[Math.min(index + 1, sorted.length - 1)]!
  const weight = position - index
  const gap = high - low
  if (!Number.isFinite(gap)) return low * (1 - weight) + high * weight
  return weight < 0.5 ? low + gap * weight : high - gap * (1 - weight)
}
