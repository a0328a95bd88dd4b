import type { LoadedConfig, MonitorConfig } from '@leeway/pipeline/config'
import type { RunRecord, StateStore } from '@leeway/state-store'
import type { Logger } from 'pino'
import type { SchedulerMetrics } from '../metrics/scheduler-metrics.ts'
import { type DueWindow, dueWindows } from '../schedule/due-windows.ts'
import { nextFire } from '../schedule/fire-times.ts'
import { type Schedule, scheduleOf } from '../schedule/schedule.ts'
import type { JobQueue } from './job-queue.ts'

/** Says which windows are due. */
export interface Planner {
  /** Adds what is due by now to the queue. */
  readonly plan: (now: number) => Promise<void>
  /** When a monitor is run next; `undefined` where its schedule fires no more, or it is not configured. */
  readonly nextRun: (monitor: string) => number | undefined
  /** When the next schedule fires; infinite where none does. */
  readonly next: () => number
  /** Goes by another configuration from now on; monitors whose schedule is the same go on as they were. */
  readonly configure: (loaded: LoadedConfig) => void
}

/** What a planner needs. */
export interface PlannerOptions {
  readonly store: StateStore
  readonly queue: JobQueue
  readonly metrics: SchedulerMetrics
  readonly log: Logger
}

interface Plan {
  readonly schedule: Schedule
  /** Until when its firings are planned; `undefined` before the first time. */
  plannedUntil: number | undefined
  next: number | undefined
}

/**
 * Returns a planner. When it first sees a monitor it looks back: at the windows from the oldest of the last few runs that the store has up to now, those that were never begun, were cut
 * off or failed are due, the oldest first; of a monitor without runs only the last window. Later it looks at what fired since, which after a sleep of the machine may be several windows.
 */
export function createPlanner({ store, queue, metrics, log }: PlannerOptions): Planner {
  let plans = new Map<string, Plan>()
  let catchUp = 0

  const add = async (
    monitor: string,
    { window, at }: DueWindow,
    runs: readonly RunRecord[],
  ): Promise<void> => {
    const isDone = runs.some(
      (run) =>
        run.status === 'succeeded' &&
        run.window.from === window.from &&
        run.window.to === window.to,
    )
    if (isDone) return metrics.skipped(monitor, 'done')
    const isNew = await queue.add({ monitor, ...window, at })
    if (!isNew) metrics.skipped(monitor, 'queued')
  }

  const planMonitor = async (monitor: string, plan: Plan, now: number): Promise<void> => {
    const isDue = plan.plannedUntil === undefined || (plan.next !== undefined && plan.next <= now)
    if (!isDue) return
    const runs = await store.runs.list({ monitor, limit: catchUp })
    const oldest = runs.at(-1)
    const after = plan.plannedUntil ?? (oldest === undefined ? 0 : Date.parse(oldest.window.to) - 1)
    const isFirst = plan.plannedUntil === undefined && oldest === undefined
    const limit = isFirst ? 1 : catchUp
    const found = dueWindows(plan.schedule, { after, until: now, limit: limit + 1 })
    const due = found.slice(-limit)
    if (!isFirst && due.length < found.length) {
      metrics.skipped(monitor, 'catch_up_limit')
      log.warn(
        { monitor },
        `windows before ${due[0]?.window.from} are left out: catch-up goes back ${limit} (scheduler.catchUp); leeway run --at fills them`,
      )
    }
    for (const each of due) await add(monitor, each, runs)
    plan.plannedUntil = now
    plan.next = nextFire(plan.schedule, now)
    metrics.planned(monitor, plan.next)
  }

  return {
    async plan(now) {
      for (const [monitor, plan] of plans) {
        await planMonitor(monitor, plan, now).catch((error: unknown) => {
          log.error(
            { monitor },
            `cannot be planned: ${error instanceof Error ? error.message : error}`,
          )
        })
      }
    },
    nextRun: (monitor) => plans.get(monitor)?.next,
    next: () =>
      Math.min(...[...plans.values()].map(({ next }) => next ?? Number.POSITIVE_INFINITY)),
    configure({ config }) {
      const before = plans
      plans = new Map(
        config.monitors.map((monitor) => [monitor.name, planOf(monitor, config, before)]),
      )
      catchUp = config.scheduler.catchUp
      for (const name of before.keys()) if (!plans.has(name)) metrics.forget(name)
    },
  }
}

function planOf(
  monitor: MonitorConfig,
  config: LoadedConfig['config'],
  before: ReadonlyMap<string, Plan>,
): Plan {
  const schedule = scheduleOf(monitor, config)
  const earlier = before.get(monitor.name)
  const isSame = JSON.stringify(earlier?.schedule) === JSON.stringify(schedule)
  return isSame && earlier !== undefined
    ? earlier
    : { schedule, plannedUntil: undefined, next: undefined }
}
