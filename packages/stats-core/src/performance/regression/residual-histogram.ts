import { countBins } from '../../bins/count-bins.ts'
import { displayEdges } from '../../bins/display-edges.ts'

/**
 * Returns the errors in equally wide bins over their middle 99 %, the outer bins with everything beyond; `undefined` without errors. Rows are counted, not weights.
 *
 * @param sorted errors, ascending, finite
 */
export function residualHistogram(
  sorted: Float64Array,
): { edges: number[]; counts: number[] } | undefined {
  if (sorted.length === 0) return undefined
  const edges = displayEdges(sorted)
  return { edges: Array.from(edges), counts: Array.from(countBins(sorted, edges.subarray(1, -1))) }
}
