import type { LoadedConfig, MonitorConfig } from '@leeway/pipeline/config'
import type { StateStore, Window } from '@leeway/state-store'
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

  /** The windows that are due, the oldest first, and whether older ones are left out. */
  const findDue = async (
    monitor: string,
    { schedule, plannedUntil }: Plan,
    now: number,
  ): Promise<{ due: DueWindow[]; isCut: boolean }> => {
    const runs = await store.runs.list({ monitor, limit: catchUp })
    const oldest = runs.at(-1)
    const isNew = plannedUntil === undefined && oldest === undefined
    const after = plannedUntil ?? (oldest === undefined ? 0 : Date.parse(oldest.window.to) - 1)
    const fired = dueWindows(schedule, { after, until: now, limit: isNew ? 1 : 2 * catchUp + 1 })
    const done = new Set(runs.filter(({ status }) => status === 'succeeded').map(keyOf))
    const open = fired.filter((each) => !done.has(keyOf(each)))
    if (fired.length > 0 && open.length === 0) metrics.skipped(monitor, 'done')
    return { due: open.slice(-catchUp), isCut: open.length > catchUp }
  }

  const planMonitor = async (monitor: string, plan: Plan, now: number): Promise<void> => {
    const isDue = plan.plannedUntil === undefined || (plan.next !== undefined && plan.next <= now)
    if (!isDue) return
    const { due, isCut } = await findDue(monitor, plan, now)
    if (isCut) {
      metrics.skipped(monitor, 'catch_up_limit')
      log.warn(
        { monitor },
        `windows before ${due[0]?.window.from} are left out: scheduler.catchUp is ${catchUp}; leeway run --at fills them`,
      )
    }
    for (const { window, at } of due) {
      const isNew = await queue.add({ monitor, ...window, at })
      if (!isNew) metrics.skipped(monitor, 'queued')
    }
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

function keyOf({ window }: { readonly window: Window }): string {
  return `${window.from}/${window.to}`
}
