import type { DriftTest } from '@leeway/stats-core'

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

/** A test of its own kind needs at most so many times the general bound; where that leaves room, its own is not worth computing. */
const ROOM = 1000

/** Returns whether the test can reach a p-value of at most `bound` with `n` and `m` values. */
export function canReach(test: DriftTest, bound: number, n: number, m: number): boolean {
  const general = smallestReachablePValue(n, m)
  if (general > bound) return false
  return general * ROOM <= bound || (test.smallestPValue?.(n, m) ?? general) <= bound
}

/**
 * Returns how many values the smaller side needs, the larger one having `more`, before the test's p-value can be at most `bound`; both sides
 * where that is more than `more`.
 */
export function valuesNeeded(test: DriftTest, bound: number, more: number): number {
  let needed = 1
  while (!canReach(test, bound, Math.max(needed, more), needed)) needed += 1
  return needed
}
