import { countBins } from '../../bins/count-bins.ts'
import type { AlignedCounts } from '../../samples/align-categories.ts'
import { countDistinct } from '../../samples/count-distinct.ts'
import type { CategoricalSample, NumericSample } from '../../samples/sample.ts'
import { evidentlyCategories } from './evidently-categories.ts'
import { sturgesEdges } from './sturges-edges.ts'

/** Up to so many distinct reference values, Evidently gives each number a bin of its own. */
const MOST_DISTINCT = 20

/**
 * Returns two samples in the bins of Evidently 0.4.40 (`get_binned_data`), on which its PSI, Kullback-Leibler and Jensen-Shannon work.
 *
 * Numbers with more than 20 distinct reference values: equally wide bins over the pooled range, their number after Sturges as NumPy
 * computes it. Everything else: one bin for each distinct value of both. Infinite values are left out, as Evidently does before it tests.
 *
 * @param current of the kind of `reference`
 */
export function evidentlyBins(
  reference: NumericSample | CategoricalSample,
  current: NumericSample | CategoricalSample,
): AlignedCounts {
  if (reference.kind === 'numeric' && current.kind === 'numeric') {
    if (countDistinct(reference.finite) > MOST_DISTINCT) {
      const size = reference.finite.length + current.finite.length
      const edges = sturgesEdges(reference.finite, current.finite, size)
      return {
        reference: countBins(reference.finite, edges),
        current: countBins(current.finite, edges),
      }
    }
  }
  return evidentlyCategories(reference, current)
}
