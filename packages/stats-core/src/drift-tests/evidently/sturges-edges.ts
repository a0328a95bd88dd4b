import { previousDouble } from '../../bins/previous-double.ts'

/**
 * Returns the inner edges of `numpy.histogram_bin_edges(values, bins='sturges')` over the range of two samples, moved down by one bit: NumPy's bins
 * hold their lower edge, those of `countBins` their upper one. None where all values are equal. Cost O(1).
 *
 * @param reference sorted ascending, finite
 * @param current sorted ascending, finite
 * @param size how many values Sturges' rule is told of, ≥ 1
 */
export function sturgesEdges(
  reference: Float64Array,
  current: Float64Array,
  size: number,
): Float64Array {
  const low = Math.min(reference[0] ?? Infinity, current[0] ?? Infinity)
  const high = Math.max(reference.at(-1) ?? -Infinity, current.at(-1) ?? -Infinity)
  const range = high - low
  if (!(range > 0)) return new Float64Array(0)
  const width = range / (Math.log2(size) + 1)
  const bins = Math.ceil(range / width)
  const step = range / bins
  return Float64Array.from({ length: bins - 1 }, (_, k) => previousDouble((k + 1) * step + low))
}
