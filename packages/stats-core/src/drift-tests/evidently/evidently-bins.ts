import { countBins } from '../../bins/count-bins.ts'
import { previousDouble } from '../../bins/previous-double.ts'
import type { AlignedCounts } from '../../samples/align-categories.ts'
import { countDistinct } from '../../samples/count-distinct.ts'
import type { Sample } from '../../samples/sample.ts'
import type { DriftContext } from '../drift-context.ts'

/** Up to so many distinct reference values, Evidently gives each number a bin of its own. */
const MOST_DISTINCT = 20

/**
 * Returns two samples in the bins of Evidently 0.4.40 (`get_binned_data`), on which its PSI, Kullback-Leibler and Jensen-Shannon work.
 *
 * Numbers with more than 20 distinct reference values: equally wide bins over the pooled range, their number after Sturges as NumPy
 * computes it. Everything else: one bin for each distinct value of both. Infinite values are left out, as Evidently does before it tests.
 */
export function evidentlyBins(
  reference: Sample,
  current: Sample,
  { categories }: DriftContext,
): AlignedCounts {
  if (!('finite' in reference && 'finite' in current)) return categories
  if (countDistinct(reference.finite) <= MOST_DISTINCT) return categories
  const edges = sturgesEdges(reference.finite, current.finite)
  return {
    reference: countBins(reference.finite, edges),
    current: countBins(current.finite, edges),
  }
}

/**
 * Returns the inner edges of `numpy.histogram_bin_edges(pooled, bins='sturges')`, moved down by one bit: NumPy's bins hold their lower
 * edge, those of {@link countBins} their upper one. Cost O(1).
 *
 * @param reference sorted ascending, finite, at least two distinct values
 * @param current sorted ascending, finite
 */
export function sturgesEdges(reference: Float64Array, current: Float64Array): Float64Array {
  const low = Math.min(reference[0]!, current[0] ?? Number.POSITIVE_INFINITY)
  const high = Math.max(reference.at(-1)!, current.at(-1) ?? Number.NEGATIVE_INFINITY)
  const range = high - low
  const width = range / (Math.log2(reference.length + current.length) + 1)
  const bins = Math.ceil(range / width)
  const step = range / bins
  return Float64Array.from({ length: bins - 1 }, (_, k) => previousDouble((k + 1) * step + low))
}
