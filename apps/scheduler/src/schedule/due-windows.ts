import { windowBefore } from '@leeway/pipeline'
import type { Window } from '@leeway/state-store'
import { lastFire } from './fire-times.ts'
import type { Schedule } from './schedule.ts'

/** A window that is to be run, and the time at which its schedule last fired for it. */
export interface DueWindow {
  readonly window: Window
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** The time in which a schedule may have fired. */
export interface DueSpan {
  /** Not included, in milliseconds since 1970-01-01 UTC. */
  readonly after: number
  /** Included. */
  readonly until: number
  /** At most so many windows, the latest. */
  readonly limit: number
}

/**
 * Returns the windows for which a schedule has fired in a span, the oldest first: of each firing, the last window that had ended. A schedule that fires more often than windows end has
 * each window once.
 */
export function dueWindows(schedule: Schedule, { after, until, limit }: DueSpan): DueWindow[] {
  const due: DueWindow[] = []
  let fired = lastFire(schedule, until)
  while (fired !== undefined && fired > after && due.length < limit) {
    const at = new Date(fired).toISOString()
    const window = windowBefore(at, schedule.period, schedule.timeZone)
    due.unshift({ window, at })
    fired = lastFire(schedule, Date.parse(window.to) - 1)
  }
  return due
}
