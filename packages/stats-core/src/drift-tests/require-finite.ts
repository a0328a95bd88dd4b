import type { NumericSample } from '../samples/sample.ts'
import { StatsError } from '../stats-error.ts'

/**
 * Returns nothing when no value is infinite of those that a test of means or spreads is to judge.
 *
 * @param test id of the calling test, which the message begins with
 * @param judged what is left of both samples, each sorted ascending
 * @throws StatsError `not_finite`
 */
export function requireFinite(
  test: string,
  reference: NumericSample,
  current: NumericSample,
  judged: readonly Float64Array[],
): void {
  const ends = judged.flatMap((values) => [values[0], values.at(-1)])
  if (ends.every((end) => Number.isFinite(end))) return
  const [inReference, inCurrent] = [reference, current].map(
    ({ sorted, finite }) => sorted.length - finite.length,
  )
  throw new StatsError(
    'not_finite',
    `${test}: ${inReference} of ${reference.size} values of reference and ${inCurrent} of ${current.size} of current are infinite and have no mean; "rank-omnibus" and "mann-whitney" rank them`,
  )
}
