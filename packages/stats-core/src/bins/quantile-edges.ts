import { previousDouble } from './previous-double.ts'
import { quantileRanks } from './quantile-ranks.ts'

/**
 * Returns the inner edges of a sample's own bins, ascending: bin `k` holds the values in `(edge[k − 1], edge[k]]`, the first and the last are open.
 *
 * Twenty bins cut at the sample's quantiles ({@link quantileRanks}, so that every edge is a value of the sample): 1 % in each tail, and 18 of equal
 * probability between, fewer where they would hold less than five values each. A value
 * so frequent that two quantiles fall on it gets a bin to itself: `(previous double, value]`. Neither a single outlier nor a monotone change of scale
 * changes which values share a bin. At most 38 edges; none for an empty sample. Cost O(1).
 *
 * @param sorted ascending, finite
 */
export function quantileEdges(sorted: Float64Array): Float64Array {
  const edges: number[] = []
  for (const rank of quantileRanks(sorted.length)) {
    const edge = sorted[rank]!
    if (edge !== edges.at(-1)) edges.push(edge)
    else isolate(edges, edge)
  }
  return Float64Array.from(edges)
}

/** Puts an edge right below the last one, `value`, unless it is there already. */
function isolate(edges: number[], value: number): void {
  const below = previousDouble(value)
  if (edges.at(-2) !== below) edges.splice(-1, 1, below, value)
}
