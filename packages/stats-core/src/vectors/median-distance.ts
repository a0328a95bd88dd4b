/**
 * Returns the median of the distances |x_i − x_j| over all n² ordered pairs of a sample, each value with itself included.
 *
 * Exact, without the pairs: the k-th smallest distance is found by bisection over the bit patterns of doubles, each guess judged by
 * counting the pairs below it in one pass over the sorted values. Where n is even and the rank falls between two, the upper one, as
 * NumPy's `quantile(…, method='nearest')`. At most 64 passes, O(n) each.
 *
 * @param sorted ascending, finite, length ≥ 1
 */
export function medianDistance(sorted: Float64Array): number {
  const n = sorted.length
  const rank = Math.floor((n * n) / 2)
  let below = 0n
  let reached = bitsOf(sorted[n - 1]! - sorted[0]!)
  if (countPairs(sorted, 0) > rank) return 0
  while (reached - below > 1n) {
    const middle = (below + reached) / 2n
    if (countPairs(sorted, doubleOf(middle)) > rank) reached = middle
    else below = middle
  }
  return doubleOf(reached)
}

/** Ordered pairs no further apart than `distance`. */
function countPairs(sorted: Float64Array, distance: number): number {
  let pairs = 0
  let first = 0
  for (let last = 0; last < sorted.length; last += 1) {
    while (sorted[last]! - sorted[first]! > distance) first += 1
    pairs += last - first
  }
  return 2 * pairs + sorted.length
}

const view = new DataView(new ArrayBuffer(8))

/** The pattern of a double ≥ 0: whole numbers in the same order. */
function bitsOf(value: number): bigint {
  view.setFloat64(0, value)
  return view.getBigUint64(0)
}

function doubleOf(bits: bigint): number {
  view.setBigUint64(0, bits)
  return view.getFloat64(0)
}
