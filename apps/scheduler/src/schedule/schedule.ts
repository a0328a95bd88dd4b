import type { Period } from '@leeway/pipeline'
import type { LeewayConfig, MonitorConfig } from '@leeway/pipeline/config'

/** When a monitor is run, and for which windows. */
export interface Schedule {
  /** A cron expression of five fields. */
  readonly pattern: string
  /** Of the IANA database: where the expression is read, and where windows begin. */
  readonly timeZone: string
  readonly period: Period
}

/** When windows end. */
const endOf: Readonly<Record<Period, string>> = {
  hour: '0 * * * *',
  day: '0 0 * * *',
  week: '0 0 * * 1',
  month: '0 0 1 * *',
}

/** Returns the schedule of a monitor: its own, or else the end of every window. */
export function scheduleOf(
  { schedule, timeZone, window }: MonitorConfig,
  config: LeewayConfig,
): Schedule {
  return {
    pattern: schedule ?? endOf[window],
    timeZone: timeZone ?? config.timeZone,
    period: window,
  }
}
