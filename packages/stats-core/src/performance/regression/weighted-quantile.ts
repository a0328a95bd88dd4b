/**
 * Returns the smallest value that, with all below it, has at least the given share of the weight (the inverse of the weighted distribution function).
 * Agrees with scikit-learn's weighted percentile. Cost O(n log n).
 *
 * @param values finite, length ≥ 1
 * @param weights one per value, > 0
 * @param share in [0, 1]
 */
export function weightedQuantile(
  values: Float64Array,
  weights: Float64Array,
  share: number,
): number {
  const order = Uint32Array.from(values, (_, row) => row).sort((a, b) => values[a]! - values[b]!)
  const wanted = share * order.reduce((sum, row) => sum + weights[row]!, 0)
  let sum = 0
  for (const row of order) {
    sum += weights[row]!
    if (sum >= wanted) return values[row]!
  }
  return values[order[order.length - 1]!]!
}
