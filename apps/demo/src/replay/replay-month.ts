import type { MonitoringReport } from '@leeway/monitoring-report'
import { openSinks, openStore, type PeriodicRun, runMonitor } from '@leeway/pipeline'
import type { LoadedConfig } from '@leeway/pipeline/config'
import { dates } from '../story/turns.ts'
import { makeDueReports } from './make-due-reports.ts'

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
      const onPeriodic = (run: PeriodicRun): void => {
        periodic.push(run)
        listener.onPeriodic?.(run)
      }
      const { onStage } = listener
      errors.push(...(await makeDueReports({ loaded, store, now, onStage, onPeriodic })))
    }
  } finally {
    await store.close()
  }
  return { days, periodic, errors }
}
