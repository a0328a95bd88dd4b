import { Temporal } from 'temporal-polyfill'
import { windowAround } from '../window/window-before.ts'
import { type ReportPeriod, spanOf } from './report-period.ts'

/**
 * Returns when the day, week or month ends that a date lies in.
 *
 * @param date a day (`2026-05-01`), which is one of the time zone, or a time with its zone, ISO 8601
 */
export function periodEnd(date: string, period: ReportPeriod, timeZone: string): string {
  const instant = date.includes('T')
    ? date
    : Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant().toString()
  return windowAround(instant, spanOf[period], timeZone).to
}
