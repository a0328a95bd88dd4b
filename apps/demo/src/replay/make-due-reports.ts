import {
  announceReport,
  makePeriodicReport,
  type PeriodicRun,
  sendDueMessages,
} from '@leeway/pipeline'
import { findMonitors, type LoadedConfig } from '@leeway/pipeline/config'
import type { StateStore } from '@leeway/state-store'

/** What the reports of a morning need. */
export interface Morning {
  readonly loaded: LoadedConfig
  readonly store: StateStore
  readonly now: () => Date
  readonly onStage?: ((what: string) => void) | undefined
  /** A report is made, and its messages are sent. */
  readonly onPeriodic?: ((run: PeriodicRun) => void) | undefined
}

/** Makes the reports that are due on a morning, each day, on Mondays, or on the first of a month, tells those who shall hear of them, and returns what could not be done. */
export async function makeDueReports(morning: Morning): Promise<unknown[]> {
  const { loaded, store, now, onStage, onPeriodic } = morning
  const at = now().toISOString()
  const errors: unknown[] = []
  for (const { period, monitors = [], channels } of loaded.config.reports) {
    if (!isDue(period, now())) continue
    // Beside each other: a browser that prints leaves the other processor idle.
    const runs = await Promise.all(
      findMonitors(loaded, monitors).map((monitor) =>
        makePeriodicReport({
          ...{ loaded, monitor, period, at, store, now },
          onStage: (stage) => onStage?.(`${period} report  ${monitor.name}  ${stage}`),
        }),
      ),
    )
    for (const run of runs) {
      const { report, window, error, entry } = run
      if (report === undefined) throw error
      const what = { loaded, store, report, period, window, now, files: entry?.files ?? [] }
      await announceReport(channels === undefined ? what : { ...what, channels })
      errors.push(...run.errors, ...(await sendDueMessages({ loaded, store, now })).errors)
      onPeriodic?.(run)
    }
  }
  return errors
}

function isDue(period: PeriodicRun['period'], morning: Date): boolean {
  if (period === 'daily') return true
  return period === 'weekly' ? morning.getUTCDay() === 1 : morning.getUTCDate() === 1
}
