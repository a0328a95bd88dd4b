import type { LeewayConfig, LoadedConfig } from '@leeway/pipeline/config'
import type { StateStore, Window } from '@leeway/state-store'
import type { Logger } from 'pino'
import { messageOf } from '../message-of.ts'
import type { SchedulerMetrics } from '../metrics/scheduler-metrics.ts'
import { type DueWindow, dueWindows } from '../schedule/due-windows.ts'
import { nextFire } from '../schedule/fire-times.ts'
import { reportScheduleOf, type Schedule, scheduleOf } from '../schedule/schedule.ts'
import type { JobQueue } from './job-queue.ts'
import type { Task } from './task.ts'

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

interface Plan extends Task {
  readonly schedule: Schedule
  /** Until when its firings are planned; `undefined` before the first time. */
  plannedUntil: number | undefined
  next: number | undefined
}

/**
 * Returns a planner. When it first sees a monitor it looks back: at the windows from the oldest of the last few runs that the store has up to now, those that were never begun, were cut
 * off or failed are due, the oldest first; of a monitor without runs only the last window, and of a report only the last period, for one that is there stays as it is. Later it looks at
 * what fired since, which after a sleep of the machine may be several windows.
 */
export function createPlanner({ store, queue, metrics, log }: PlannerOptions): Planner {
  let plans = new Map<string, Plan>()
  let catchUp = 0

  /** The windows that are due, the oldest first, and whether older ones are left out. */
  const findDue = async (
    plan: Plan,
    now: number,
  ): Promise<{ due: DueWindow[]; isCut: boolean }> => {
    const { schedule, plannedUntil, monitor, task } = plan
    const runs = task === 'run' ? await store.runs.list({ monitor, limit: catchUp }) : []
    const oldest = runs.at(-1)
    const isNew = plannedUntil === undefined && oldest === undefined
    const after = plannedUntil ?? (oldest === undefined ? 0 : Date.parse(oldest.window.to) - 1)
    const fired = dueWindows(schedule, { after, until: now, limit: isNew ? 1 : 2 * catchUp + 1 })
    const done = new Set(runs.filter(({ status }) => status === 'succeeded').map(keyOf))
    const open = fired.filter((each) => !done.has(keyOf(each)))
    if (fired.length > 0 && open.length === 0) metrics.skipped(plan, 'done')
    return { due: open.slice(-catchUp), isCut: open.length > catchUp }
  }

  const planTask = async (plan: Plan, now: number): Promise<void> => {
    const isDue = plan.plannedUntil === undefined || (plan.next !== undefined && plan.next <= now)
    if (!isDue) return
    const { monitor, task } = plan
    const { due, isCut } = await findDue(plan, now)
    if (isCut) {
      metrics.skipped(plan, 'catch_up_limit')
      log.warn(
        { monitor, task },
        `windows before ${due[0]?.window.from} are left out: scheduler.catchUp is ${catchUp}; leeway run --at fills them`,
      )
    }
    for (const { window, at } of due) {
      const isNew = await queue.add({ monitor, task, ...window, at })
      if (!isNew) metrics.skipped(plan, 'queued')
    }
    plan.plannedUntil = now
    plan.next = nextFire(plan.schedule, now)
    metrics.planned(plan, plan.next)
  }

  return {
    async plan(now) {
      for (const plan of plans.values()) {
        await planTask(plan, now).catch((error: unknown) => {
          const { monitor, task } = plan
          log.error({ monitor, task }, `cannot be planned: ${messageOf(error)}`)
        })
      }
    },
    nextRun: (monitor) => plans.get(nameOf({ monitor, task: 'run' }))?.next,
    next: () =>
      Math.min(...[...plans.values()].map(({ next }) => next ?? Number.POSITIVE_INFINITY)),
    configure({ config }) {
      const before = plans
      plans = new Map(
        tasksOf(config).map((task) => [nameOf(task), planOf(task, before.get(nameOf(task)))]),
      )
      catchUp = config.scheduler.catchUp
      for (const [name, plan] of before) if (!plans.has(name)) metrics.forget(plan)
    },
  }
}

type ScheduledTask = Task & { readonly schedule: Schedule }

/** The runs of all monitors, and their periodic reports: of several of a monitor on one period the first. */
function tasksOf(config: LeewayConfig): ScheduledTask[] {
  const runs = config.monitors.map((monitor) => ({
    monitor: monitor.name,
    task: 'run' as const,
    schedule: scheduleOf(monitor, config),
  }))
  const reports = config.reports.toReversed().flatMap((report) =>
    config.monitors
      .filter(({ name }) => report.monitors?.includes(name) ?? true)
      .map((monitor) => ({
        monitor: monitor.name,
        task: report.period,
        schedule: reportScheduleOf(monitor, report, config),
      })),
  )
  return [...runs, ...reports]
}

function planOf(task: ScheduledTask, earlier: Plan | undefined): Plan {
  const isSame = JSON.stringify(earlier?.schedule) === JSON.stringify(task.schedule)
  return isSame && earlier !== undefined
    ? earlier
    : { ...task, plannedUntil: undefined, next: undefined }
}

function nameOf({ monitor, task }: Task): string {
  return `${task} ${monitor}`
}

function keyOf({ window }: { readonly window: Window }): string {
  return `${window.from}/${window.to}`
}
