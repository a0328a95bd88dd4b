import { type Period, windowName } from '@leeway/pipeline'
import type { MonitorConfig } from '@leeway/pipeline/config'
import type { AlertState, ReportSummary, RunRecord, Window } from '@leeway/state-store'
import type { LatestVerdict } from '../metrics/latest-reports.ts'
import type { ServerContext } from './server-context.ts'

/** How a monitor stands. */
export interface MonitorStatus {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly verdict?: LatestVerdict
  /** The latest first. */
  readonly reports: readonly ReportSummary[]
  /** The latest window first. */
  readonly runs: readonly RunRecord[]
  readonly alerts: readonly AlertState[]
  /** ISO 8601 in UTC. */
  readonly nextRun?: string
  /** The name of a window of the monitor: `2026-05-01`. */
  readonly windowName: (window: Window) => string
}

/** Which reports and runs are read: the last 30 by default. */
export interface StatusOptions {
  readonly limit?: number
  /** Of windows that end before this instant. */
  readonly before?: string | undefined
}

/** Returns how a monitor of the configuration stands. */
export async function monitorStatus(
  monitor: MonitorConfig,
  { loaded, latest, store, engine }: ServerContext,
  { limit = 30, before }: StatusOptions = {},
): Promise<MonitorStatus> {
  const { name, labels } = monitor
  await latest.refresh(loaded().config.monitors.map((each) => each.name))
  const verdict = latest.verdictOf(name)
  const next = engine.nextRun(name)
  return {
    name,
    labels,
    ...(verdict === undefined ? {} : { verdict }),
    reports: await store.reports.list({
      monitor: name,
      limit,
      ...(before === undefined ? {} : { before }),
    }),
    runs: await store.runs.list({ monitor: name, limit }),
    alerts: await store.alertStates.list({ monitor: name, status: 'active' }),
    ...(next === undefined ? {} : { nextRun: new Date(next).toISOString() }),
    windowName: nameOfWindows(monitor.window, monitor.timeZone ?? loaded().config.timeZone),
  }
}

function nameOfWindows(period: Period, timeZone: string): (window: Window) => string {
  return ({ from }) => windowName(from, period, timeZone)
}
