import { quantileSorted } from '../../profiles/quantile-sorted.ts'
import type { TimestampSample } from '../../samples/sample.ts'
import { sortDoubles } from '../../sorting/sort-doubles.ts'

/** A stretch of time without a row. */
export interface TimestampGap {
  /** The instant before it, milliseconds since 1970. */
  readonly from: number
  /** The instant after it. */
  readonly to: number
}

/** How instants are spread. Intervals in milliseconds, between neighbouring different instants in ascending order; absent below two of them. */
export interface TimestampGaps {
  readonly medianInterval?: number
  readonly longestInterval?: number
  /** Intervals longer than asked for, longest first, of equal ones the earlier. */
  readonly gaps: readonly TimestampGap[]
  /** How many there are, those beyond `atMost` included. */
  readonly gapCount: number
}

/** Options of {@link timestampGaps}. */
export interface TimestampGapsOptions {
  /** Milliseconds; the `longestInterval` of the reference is a good one. @defaultValue ∞: no interval is a gap */
  readonly longerThan?: number
  /** How many gaps to return. @defaultValue 10 */
  readonly atMost?: number
}

/** Returns the intervals between a sample's instants and those that are too long. Rows may come in any order. Cost O(n) once the sample is sorted. */
export function timestampGaps(
  { finite }: TimestampSample,
  { longerThan = Number.POSITIVE_INFINITY, atMost = 10 }: TimestampGapsOptions = {},
): TimestampGaps {
  const intervals: number[] = []
  const gaps: TimestampGap[] = []
  for (let i = 1; i < finite.length; i++) {
    const [from, to] = [finite[i - 1]!, finite[i]!]
    if (from === to) continue
    intervals.push(to - from)
    if (to - from > longerThan) gaps.push({ from, to })
  }
  gaps.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  const found = { gaps: gaps.slice(0, atMost), gapCount: gaps.length }
  if (intervals.length === 0) return found
  const sorted = sortDoubles(Float64Array.from(intervals))
  return { medianInterval: quantileSorted(sorted, 0.5), longestInterval: sorted.at(-1)!, ...found }
}
