import type { MonitoringReport } from '@leeway/monitoring-report'
import {
  announceReport,
  makePeriodicReport,
  openSinks,
  openStore,
  type PeriodicRun,
  runMonitor,
  sendDueMessages,
} from '@leeway/pipeline'
import { findMonitors, type LoadedConfig } from '@leeway/pipeline/config'
import { dates } from '../story/turns.ts'

/** The report of a monitor on a day. */
export interface JudgedDay {
  readonly date: string
  readonly monitor: string
  readonly report: MonitoringReport
}

/** What came of the month. */
export interface Replayed {
  readonly days: readonly JudgedDay[]
  /** Weekly and monthly reports. */
  readonly periodic: readonly PeriodicRun[]
  /** What did not come off as it should, such as a PDF without a browser. */
  readonly errors: readonly unknown[]
}

/** What the replay tells while it goes on. */
export interface ReplayListener {
  /** What is being done. */
  readonly onStage?: (what: string) => void
  /** A monitor has judged a day, and its messages are sent. */
  readonly onJudged?: (day: JudgedDay) => void
  /** A weekly or monthly report is made, and its messages are sent. */
  readonly onPeriodic?: (run: PeriodicRun) => void
}

const DAY = 86_400_000
const HOUR = 3_600_000

/**
 * Runs the monitors of a configuration for every day of the story, each on the next morning at six by a clock that the demo sets, and makes the weekly and monthly reports on the mornings when they are due. What is sent goes out on the same morning.
 */
export async function replayMonth(
  loaded: LoadedConfig,
  listener: ReplayListener = {},
): Promise<Replayed> {
  let time = 0
  const now = (): Date => new Date(time)
  const store = await openStore(loaded, 'demo')
  const days: JudgedDay[] = []
  const periodic: PeriodicRun[] = []
  const errors: unknown[] = []
  try {
    for (const date of dates) {
      time = Date.parse(date) + DAY + 6 * HOUR
      const sinks = openSinks(loaded.config.sinks)
      for (const monitor of loaded.config.monitors) {
        listener.onStage?.(`${date}  ${monitor.name}`)
        const at = now().toISOString()
        const { report, error, sinkErrors } = await runMonitor({
          loaded,
          monitor,
          store,
          sinks,
          at,
          now,
        })
        if (report === undefined) throw error
        errors.push(...sinkErrors)
        const day = { date, monitor: monitor.name, report }
        days.push(day)
        listener.onJudged?.(day)
      }
      for (const { period, monitors, channels } of loaded.config.reports) {
        if (!isDue(period, now())) continue
        for (const monitor of findMonitors(loaded, monitors ?? [])) {
          time += 60_000
          const at = now().toISOString()
          const onStage = (stage: string): void =>
            listener.onStage?.(`${period} report  ${monitor.name}  ${stage}`)
          const run = await makePeriodicReport({ loaded, monitor, period, at, store, now, onStage })
          if (run.report === undefined) throw run.error
          periodic.push(run)
          errors.push(...run.errors)
          const { report, window, entry } = run
          await announceReport({
            loaded,
            store,
            report,
            period,
            window,
            now,
            files: entry?.files ?? [],
            ...(channels && { channels }),
          })
          errors.push(...(await sendDueMessages({ loaded, store, now })).errors)
          listener.onPeriodic?.(run)
        }
      }
    }
  } finally {
    await store.close()
  }
  return { days, periodic, errors }
}

/** Whether a report of the period is made on a morning: each day, on Mondays, or on the first of a month. */
function isDue(period: PeriodicRun['period'], morning: Date): boolean {
  if (period === 'daily') return true
  return period === 'weekly' ? morning.getUTCDay() === 1 : morning.getUTCDate() === 1
}
