import { previousDouble } from './previous-double.ts'

/** Two tails of 1 % each and 18 inner bins of equal probability between them: the lower bounds of all bins but the first. */
const PROBABILITIES = Array.from({ length: 19 }, (_, k) => 0.01 + (0.98 * k) / 18)

/**
 * Returns the inner edges of a sample's own bins, ascending: bin `k` holds the values in `(edge[k − 1], edge[k]]`, the first and the last are open.
 *
 * Twenty bins cut at the sample's quantiles (inverse of the empirical distribution function, Hyndman–Fan type 1, so that every edge is a
 * value of the sample): 1 % in each tail, equal probability between. A value so frequent that two quantiles fall on it gets a
 * bin to itself: `(previous double, value]`. Neither a single outlier nor a monotone change of scale changes which values share a
 * bin. At most 38 edges; none for an empty sample.
 *
 * @param sorted ascending, finite
 */
export function quantileEdges(sorted: Float64Array): Float64Array {
  const edges: number[] = []
  let lastRank = -1
  for (const probability of PROBABILITIES) {
    const rank = Math.max(0, Math.ceil(probability * sorted.length) - 1)
    const edge = sorted[rank]
    if (edge === undefined || rank === lastRank) continue
    lastRank = rank
    const last = edges.at(-1)
    if (edge !== last) edges.push(edge)
    else {
      const below = previousDouble(edge)
      if (edges.at(-2) !== below) edges.splice(-1, 1, below, edge)
    }
  }
  return Float64Array.from(edges)
}
