import type { Window } from '@leeway/state-store'
import { Temporal } from 'temporal-polyfill'

/** Farther from UTC than any clock has ever been, in milliseconds. */
const FARTHEST = 26 * 3_600_000
const MINUTE = 60_000

/** Tells which times by the clock of a time zone lie in a window. */
export interface LocalTimes {
  /** @param time milliseconds since 1970-01-01 by that clock; NaN lies in no window */
  readonly isInside: (time: number) => boolean
}

/**
 * Returns what tells which times by a zone's clock lie in a window. Of an hour that the clock shows twice the first is meant; a time that it skips is as much later
 * (`compatible` of Temporal). Minutes are looked up once: clocks are set at full minutes.
 */
export function localTimes({ from, to }: Window, timeZone: string): LocalTimes {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const offsets = new Map<number, number>()
  const instantOf = (time: number): number => {
    const minute = Math.floor(time / MINUTE) * MINUTE
    const offset = offsets.get(minute) ?? instantByClock(minute, timeZone) - minute
    offsets.set(minute, offset)
    return time + offset
  }
  return {
    isInside(time) {
      if (!(time >= start - FARTHEST && time < end + FARTHEST)) return false
      const instant = instantOf(time)
      return instant >= start && instant < end
    },
  }
}

function instantByClock(time: number, timeZone: string): number {
  const clock = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC')
  return clock.toPlainDateTime().toZonedDateTime(timeZone).epochMilliseconds
}
