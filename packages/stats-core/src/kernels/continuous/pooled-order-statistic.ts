/**
 * Returns the k-th smallest value of two sorted samples taken together, counted from 0.
 *
 * Bisection on how many of the `k + 1` smallest come from `a`; O(log) of the shorter one.
 *
 * @param a sorted ascending
 * @param b sorted ascending
 * @param k from 0 to `a.length + b.length − 1`
 */
export function pooledOrderStatistic(a: Float64Array, b: Float64Array, k: number): number {
  const taken = k + 1
  let low = Math.max(0, taken - b.length)
  let high = Math.min(a.length, taken)
  while (low < high) {
    const fromA = (low + high) >> 1
    if (a[fromA]! < b[taken - fromA - 1]!) low = fromA + 1
    else high = fromA
  }
  return Math.max(
    a[low - 1] ?? Number.NEGATIVE_INFINITY,
    b[taken - low - 1] ?? Number.NEGATIVE_INFINITY,
  )
}
