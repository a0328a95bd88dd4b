/**
 * Returns how many values fall into each bin: bin `k` holds those in `(edges[k − 1], edges[k]]`, the first bin everything up to
 * `edges[0]`, the last everything above the last edge; `edges.length + 1` counts. Cost O(edges · log n).
 *
 * @param sorted ascending, no NaN; infinite values fall into the outer bins
 * @param edges ascending, no two equal
 */
export function countBins(sorted: Float64Array, edges: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(edges.length + 1)
  let start = 0
  for (let k = 0; k < edges.length; k++) {
    const end = firstAbove(sorted, edges[k]!, start)
    counts[k] = end - start
    start = end
  }
  counts[edges.length] = sorted.length - start
  return counts
}

function firstAbove(sorted: Float64Array, edge: number, from: number): number {
  let low = from
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! <= edge) low = middle + 1
    else high = middle
  }
  return low
}
