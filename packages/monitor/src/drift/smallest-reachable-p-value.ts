/**
 * Returns the smallest p-value that any two-sided test which only assumes exchangeable rows can reach with `n` and `m` values:
 * 2 / C(n + m, n), the share of the two most extreme ways to deal the values to the samples.
 *
 * @param n values of one side, ≥ 1
 * @param m values of the other side, ≥ 1
 */
export function smallestReachablePValue(n: number, m: number): number {
  const fewer = Math.min(n, m)
  const more = Math.max(n, m)
  let pValue = 2
  for (let k = 1; k <= fewer && pValue > 0; k++) pValue *= k / (more + k)
  return Math.min(1, pValue)
}

/**
 * Returns how many values the smaller side needs, the larger one having `more`, before a p-value can be at most `bound`; both sides where
 * even that is not enough.
 */
export function valuesNeeded(more: number, bound: number): number {
  let needed = 1
  while (smallestReachablePValue(needed, Math.max(needed, more)) > bound) needed += 1
  return needed
}
