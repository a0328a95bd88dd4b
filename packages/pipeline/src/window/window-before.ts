import type { Window } from '@leeway/state-store'
import { Temporal } from 'temporal-polyfill'
import type { Period } from './period.ts'

/**
 * Returns the last window that had ended by `at`: it ends at `at` or before, where one hour, day, week or month of the time zone meets the next. Days of 23 and 25
 * hours are windows like the others.
 *
 * @param at ISO 8601 with a time zone
 * @param timeZone of the IANA database
 */
export function windowBefore(at: string, period: Period, timeZone: string): Window {
  const moment = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  const end = startOf(moment, period)
  const start = startOf(end.subtract({ nanoseconds: 1 }), period)
  return { from: instantText(start), to: instantText(end) }
}

/**
 * Returns the window that a point in time lies in, whether or not it has ended.
 *
 * @param at ISO 8601 with a time zone
 * @param timeZone of the IANA database
 */
export function windowAround(at: string, period: Period, timeZone: string): Window {
  const moment = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  const start = startOf(moment, period)
  const next = { hour: 'hours', day: 'days', week: 'weeks', month: 'months' } as const
  const end = start.add({ [next[period]]: 1 })
  return {
    from: instantText(start),
    to: instantText(period === 'hour' ? startOf(end, period) : end.startOfDay()),
  }
}

/** Returns the windows of a period that begin in a span, oldest first. */
export function windowsIn({ from, to }: Window, period: Period, timeZone: string): Window[] {
  const windows: Window[] = []
  let window = windowAround(from, period, timeZone)
  while (Date.parse(window.from) < Date.parse(to)) {
    if (Date.parse(window.from) >= Date.parse(from)) windows.push(window)
    window = windowAround(window.to, period, timeZone)
  }
  return windows
}

/** When the hour, day, week or month began that a moment lies in. */
function startOf(moment: Temporal.ZonedDateTime, period: Period): Temporal.ZonedDateTime {
  if (period === 'hour') return startOfHour(moment)
  const day = moment.startOfDay()
  if (period === 'day') return day
  const back = period === 'week' ? moment.dayOfWeek - 1 : moment.day - 1
  return day.subtract({ days: back }).startOfDay()
}

/** The full hour by the clock of the moment, or when that clock was set, whichever is later: so the hour that is there twice gives two windows, a skipped half hour none. */
function startOfHour(moment: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const { minute, second, millisecond, microsecond, nanosecond } = moment
  const fullHour = moment.subtract({
    minutes: minute,
    seconds: second,
    milliseconds: millisecond,
    microseconds: microsecond,
    nanoseconds: nanosecond,
  })
  const set = moment.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  return set !== null && Temporal.ZonedDateTime.compare(set, fullHour) > 0 ? set : fullHour
}

function instantText(moment: Temporal.ZonedDateTime): string {
  return new Date(moment.epochMilliseconds).toISOString()
}
