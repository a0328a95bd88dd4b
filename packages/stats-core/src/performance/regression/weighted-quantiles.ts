import { sortDoubles } from '../../sorting/sort-doubles.ts'

/**
 * Returns, for each share, the smallest value that together with all below it has at least that share of the weight (the inverse of the weighted distribution
 * function). Agrees with scikit-learn's weighted percentile. One sort for all shares; each row then looks its value up, O(n log n).
 *
 * @param values finite, length ≥ 1
 * @param weights one per value, > 0
 * @param shares in [0, 1]
 */
export function weightedQuantiles(
  values: Float64Array,
  weights: Float64Array,
  shares: readonly number[],
): number[] {
  const sorted = sortDoubles(values.slice())
  const sums = new Float64Array(sorted.length)
  for (let i = 0; i < values.length; i++) sums[firstOf(sorted, values[i]!)]! += weights[i]!
  for (let i = 1; i < sums.length; i++) sums[i]! += sums[i - 1]!
  const total = sums[sums.length - 1]!
  return shares.map((share) => sorted[firstOf(sums, share * total)]!)
}

/** Index of the first entry of an ascending list that is at least `value`; the last one where none is. */
function firstOf(ascending: Float64Array, value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
