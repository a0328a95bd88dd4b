import type { DriftTest } from '@leeway/stats-core'

/**
 * Returns the smallest p-value that any two-sided test which only assumes exchangeable rows can reach with `n` and `m` values: the share of the
 * most extreme ways to deal the values to the samples, 1 / C(n + m, n), or twice that where both sides are alike in size and every way has its mirror image.
 *
 * @param n values of one side, ≥ 1
 * @param m values of the other side, ≥ 1
 */
export function smallestReachablePValue(n: number, m: number): number {
  const fewer = Math.min(n, m)
  const more = Math.max(n, m)
  let pValue = n === m ? 2 : 1
  for (let k = 1; k <= fewer && pValue > 0; k++) pValue *= k / (more + k)
  return Math.min(1, pValue)
}

/** What a test can reach with so many values on a side, it can reach with more; computing it of more takes time. */
const ENOUGH_VALUES = 64

/** Returns whether the test can reach a p-value of at most `bound` with `n` and `m` values. */
export function canReach(test: DriftTest, bound: number, n: number, m: number): boolean {
  if (Math.min(n, m) < test.minimumRows) return false
  const few = smallestOf(test, Math.min(ENOUGH_VALUES, n), Math.min(ENOUGH_VALUES, m))
  return few <= bound || smallestOf(test, n, m) <= bound
}

/** 0 where the test's own formula throws: the test then runs, and what it says is reported. */
function smallestOf(test: DriftTest, n: number, m: number): number {
  if (Math.min(n, m) < test.minimumRows) return 1
  try {
    return (test.smallestPValue ?? smallestReachablePValue)(n, m)
  } catch {
    return 0
  }
}

/** A test that cannot reach a bound with so many values on a side cannot at all. */
const MOST_VALUES = 4096

/**
 * Returns how many values the smaller side needs, the larger one having `more`, before the test's p-value can be at most `bound`; both sides
 * where that is more than `more`. `undefined` where 4096 do not suffice: some tests cut their p-values off.
 */
export function valuesNeeded(test: DriftTest, bound: number, more: number): number | undefined {
  const suffices = (values: number): boolean =>
    canReach(test, bound, Math.max(values, more), values)
  let high = 1
  while (!suffices(high)) {
    if (high >= MOST_VALUES) return undefined
    high *= 2
  }
  let low = high / 2
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (suffices(middle)) high = middle
    else low = middle
  }
  return high
}
