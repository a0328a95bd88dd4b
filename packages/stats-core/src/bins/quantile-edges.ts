import { previousDouble } from './previous-double.ts'

const TAIL = 0.01
const MOST_INNER_BINS = 18
const FEWEST_INNER_BINS = 3
/** Values that an inner bin should hold. With fewer, small samples lose a fifth of the shifts that a rank test finds in them. */
const VALUES_PER_BIN = 5

/**
 * Returns the inner edges of a sample's own bins, ascending: bin `k` holds the values in `(edge[k − 1], edge[k]]`, the first and the last are open.
 *
 * Twenty bins cut at the sample's quantiles (inverse of the empirical distribution function, Hyndman–Fan type 1, so that every edge is a
 * value of the sample): 1 % in each tail, and 18 of equal probability between, fewer where they would hold less than five values each (but three). A value
 * so frequent that two quantiles fall on it gets a bin to itself: `(previous double, value]`. Neither a single outlier nor a monotone change of scale
 * changes which values share a bin. At most 38 edges; none for an empty sample. Cost O(1).
 *
 * @param sorted ascending, finite
 */
export function quantileEdges(sorted: Float64Array): Float64Array {
  const fitting = Math.floor(sorted.length / VALUES_PER_BIN)
  const inner = Math.min(MOST_INNER_BINS, Math.max(FEWEST_INNER_BINS, fitting))
  const edges: number[] = []
  let lastRank = -1
  for (let k = 0; k <= inner; k++) {
    const probability = TAIL + ((1 - 2 * TAIL) * k) / inner
    const rank = Math.max(0, Math.ceil(probability * sorted.length) - 1)
    const edge = sorted[rank]
    if (edge === undefined || rank === lastRank) continue
    lastRank = rank
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
