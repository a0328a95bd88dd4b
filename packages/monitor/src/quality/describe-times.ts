import type { TimeQuality } from '@leeway/monitoring-report'
import { formatInstant, type TimestampSample } from '@leeway/stats-core'
import { freshness, timestampGaps, timestampOrder } from '@leeway/stats-core/quality'
import { keptOr } from '../drift/kept-or.ts'

/** Gaps that are listed. */
const MOST_GAPS = 3

/**
 * Returns the order, age and gaps of a column of timestamps, of a sensitive one only counts. A gap is an interval longer than the longest of the reference, where there is one and a
 * profile tells.
 *
 * @param now the report's time, milliseconds since 1970
 */
export function describeTimes(
  current: TimestampSample,
  reference: TimestampSample | undefined,
  now: number,
  isSensitive: boolean,
): TimeQuality {
  const { backward, repeated } = timestampOrder(current.column)
  const longest =
    reference === undefined
      ? undefined
      : keptOr(
          () => timestampGaps(reference).longestInterval,
          () => undefined,
        )
  const options = longest === undefined ? {} : { longerThan: longest }
  const { gapCount, gaps, medianInterval, longestInterval } = timestampGaps(current, {
    ...options,
    atMost: MOST_GAPS,
  })
  const { future, age } = freshness(current, now)
  const counts = { backward, repeated, future, gapCount }
  if (isSensitive) return counts
  return {
    ...counts,
    ...(age === undefined ? {} : { ageSeconds: age / 1000 }),
    ...(medianInterval === undefined ? {} : { medianIntervalSeconds: medianInterval / 1000 }),
    ...(longestInterval === undefined ? {} : { longestIntervalSeconds: longestInterval / 1000 }),
    ...(longest === undefined ? {} : { referenceLongestIntervalSeconds: longest / 1000 }),
    ...(gapCount === 0
      ? {}
      : {
          gaps: gaps.map(({ from, to }) => ({ from: formatInstant(from), to: formatInstant(to) })),
        }),
  }
}
