import { type Period, type ReportPeriod, spanOf } from '@leeway/pipeline'
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

/** Returns the schedule of a monitor's report on a period: the one that is configured, or else the end of every period. */
export function reportScheduleOf(
  { timeZone }: MonitorConfig,
  { period, schedule }: { readonly period: ReportPeriod; readonly schedule?: string },
  config: LeewayConfig,
): Schedule {
  const span = spanOf[period]
  return { pattern: schedule ?? endOf[span], timeZone: timeZone ?? config.timeZone, period: span }
}
