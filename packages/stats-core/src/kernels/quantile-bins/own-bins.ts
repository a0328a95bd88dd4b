import { countBins } from '../../bins/count-bins.ts'
import { quantileEdges } from '../../bins/quantile-edges.ts'
import type { AlignedCounts } from '../../samples/align-categories.ts'

/**
 * Returns the rows of two samples in the reference's own bins ({@link quantileEdges} of its finite values); infinite ones lie in the outer bins.
 *
 * @param reference sorted ascending, no NaN
 * @param current sorted ascending, no NaN
 */
export function ownBins(reference: Float64Array, current: Float64Array): AlignedCounts {
  const edges = quantileEdges(reference.filter(Number.isFinite))
  return { reference: countBins(reference, edges), current: countBins(current, edges) }
}
