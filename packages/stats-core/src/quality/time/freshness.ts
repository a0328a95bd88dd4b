import type { TimestampSample } from '../../samples/sample.ts'

/** How old the latest row is. */
export interface Freshness {
  /** The latest instant that is not in the future, milliseconds since 1970; absent where there is none. */
  readonly latest?: number
  /** From it to now, milliseconds ≥ 0; absent as `latest` is. */
  readonly age?: number
  /** Rows whose instant is after now; they make nothing fresh. */
  readonly future: number
}

/** Returns the age of the latest instant. Cost O(log n) once the sample is sorted. @param now milliseconds since 1970 */
export function freshness({ sorted }: TimestampSample, now: number): Freshness {
  let past = 0
  let end = sorted.length
  while (past < end) {
    const middle = (past + end) >>> 1
    if (sorted[middle]! <= now) past = middle + 1
    else end = middle
  }
  const future = sorted.length - past
  if (past === 0) return { future }
  const latest = sorted[past - 1]!
  return { latest, age: now - latest, future }
}
