import { countBins } from '../bins/count-bins.ts'
import { quantileEdges } from '../bins/quantile-edges.ts'
import type { AlignedCounts } from '../samples/align-categories.ts'
import type { Sample } from '../samples/sample.ts'
import { mergeSorted } from '../sketches/merge-sorted.ts'
import type { DriftContext } from './drift-context.ts'

/**
 * Returns two samples in bins that know nothing of which row is of which: numbers and instants on the quantiles of both together ({@link quantileEdges}), the
 * outer bins open; everything else in its categories.
 *
 * A distance has its permutation law on such bins only. On the reference's own the reference has next to no scatter: under no drift, 40 against 40 rows, the
 * Kullback-Leibler divergence then fell at or below p = 0.05 in 13 % of 400 runs. O(n + m).
 */
export function pooledBins(
  reference: Sample,
  current: Sample,
  { categories }: Pick<DriftContext, 'categories'>,
): AlignedCounts {
  if (!('sorted' in reference && 'sorted' in current)) return categories
  const edges = quantileEdges(mergeSorted(reference.finite, current.finite))
  return {
    reference: countBins(reference.sorted, edges),
    current: countBins(current.sorted, edges),
  }
}
