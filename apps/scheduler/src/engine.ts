import { failedStages, type OpenSinks, openSinks } from '@leeway/pipeline'
import type { LoadedConfig } from '@leeway/pipeline/config'
import type { StateStore } from '@leeway/state-store'
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Job, JobQueue, TakenJob } from './jobs/job-queue.ts'
import type { Mail } from './jobs/mail.ts'
import { createPlanner } from './jobs/planner.ts'
import { runJob } from './jobs/run-job.ts'
import { messageOf } from './message-of.ts'
import type { LatestReports } from './metrics/latest-reports.ts'
import type { SchedulerMetrics } from './metrics/scheduler-metrics.ts'

/** What works in a scheduler: it plans, takes jobs, and runs them. */
export interface Engine {
  /** Begins to tick. */
  readonly start: () => void
  /** Looks for work now, and resolves when all that there is now is done. */
  readonly settle: () => Promise<void>
  /** Adds the window that the monitor would be run for now; `false` where it is waiting or running already. */
  readonly runNow: (job: Job) => Promise<boolean>
  readonly nextRun: (monitor: string) => number | undefined
  /** When the last tick was, in milliseconds since 1970-01-01 UTC. */
  readonly lastTick: () => number
  /** Goes by another configuration from now on; runs that are under way end with the old one. */
  readonly configure: (loaded: LoadedConfig) => void
  /** Takes no more work, and waits for what is under way, at most so many seconds; returns how many runs had to be left. */
  readonly stop: (graceSeconds: number) => Promise<number>
}

/** What an engine needs. */
export interface EngineOptions {
  readonly loaded: LoadedConfig
  readonly store: StateStore
  readonly queue: JobQueue
  readonly metrics: SchedulerMetrics
  readonly latest: LatestReports
  readonly mail: Mail
  readonly clock: Clock
  readonly log: Logger
}

/** The longest time between two ticks, in milliseconds: retries, other replicas' jobs and jumps of the clock are seen after it at the latest. */
const LONGEST_WAIT = 10_000

/** How long sinks are used that may have been given up as lost, in milliseconds. */
const ROUND = 60_000

/** Returns an engine that does nothing yet. */
export function createEngine({
  store,
  queue,
  metrics,
  latest,
  mail,
  clock,
  log,
  ...options
}: EngineOptions): Engine {
  let loaded = options.loaded
  const planner = createPlanner({ store, queue, metrics, log })
  planner.configure(loaded)
  const running = new Map<TakenJob, Promise<void>>()
  let isStopped = false
  let lastTick = clock.now()
  let tidied = 0
  let round: { sinks: OpenSinks; begun: number } | undefined
  let cancelTimer = (): void => {}
  let ticking: Promise<void> | undefined
  let isAsked = false

  const sinksOfRound = (): OpenSinks => {
    if (round === undefined || clock.now() - round.begun >= ROUND) {
      round = { sinks: openSinks(loaded.config.sinks), begun: clock.now() }
    }
    return round.sinks
  }

  const work = async (taken: TakenJob): Promise<void> => {
    const { job } = taken
    const monitor = loaded.config.monitors.find(({ name }) => name === job.monitor)
    if (monitor === undefined) return queue.done(taken)
    const context = { loaded, monitor, store, sinks: sinksOfRound(), clock, log }
    const end = await runJob(job, context)
    if (end.status === 'done') {
      metrics.succeeded(job, clock.now(), end.seconds)
      return queue.done(taken)
    }
    metrics.failed(job, end.seconds)
    for (const stage of failedStages(end.stages)) {
      latest.exporter.recordRunFailure(monitor, stage)
    }
    await queue.failed(taken, end.reason)
  }

  const takeJobs = async (): Promise<void> => {
    while (!isStopped && running.size < loaded.config.scheduler.concurrency) {
      const taken = await queue.take()
      if (taken === undefined) {
        if (running.size === 0) log.debug('nothing is due')
        return
      }
      const ended = work(taken)
        .catch((error: unknown) => log.error({ monitor: taken.job.monitor }, messageOf(error)))
        .finally(() => {
          running.delete(taken)
          metrics.running(running.size)
          void tick()
        })
      running.set(taken, ended)
      metrics.running(running.size)
    }
  }

  const applyRetention = async (now: number): Promise<void> => {
    const { retention } = loaded.config
    if (retention === undefined) return
    await store.applyRetention({ ...retention, now: new Date(now).toISOString() })
  }

  const lookForWork = async (): Promise<void> => {
    const now = clock.now()
    lastTick = now
    metrics.ticked(now)
    await planner.plan(now)
    await queue.keep([...running.keys()])
    if (now - tidied >= ROUND) {
      tidied = now
      await queue.tidy()
      await applyRetention(now)
    }
    await takeJobs()
    mail.send(loaded)
  }

  /** One tick at a time: who asks during one gets another after it. */
  const tick = async (): Promise<void> => {
    isAsked = true
    ticking ??= (async () => {
      while (isAsked && !isStopped) {
        isAsked = false
        await lookForWork().catch((error: unknown) => log.error(messageOf(error)))
      }
      ticking = undefined
      if (!isStopped) arm()
    })()
    await ticking
  }

  const arm = (): void => {
    cancelTimer()
    const left = planner.next() - clock.now()
    const wait = left > 0 ? Math.min(LONGEST_WAIT, left) : LONGEST_WAIT // what could not be planned is not tried without a break
    cancelTimer = clock.after(wait, () => void tick())
  }

  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running.values())
  }

  const settle = async (): Promise<void> => {
    await tick()
    while (running.size > 0) {
      await idle()
      await tick()
    }
    await mail.idle()
  }

  return {
    start: () => void tick(),
    settle,
    async runNow(job) {
      const isNew = await queue.add(job)
      void tick()
      return isNew
    },
    nextRun: planner.nextRun,
    lastTick: () => lastTick,
    configure(next) {
      loaded = next
      round = undefined
      planner.configure(next)
      void tick()
    },
    async stop(graceSeconds) {
      isStopped = true
      cancelTimer()
      await ticking
      const grace = new Promise<void>((resolve) => {
        const cancel = clock.after(graceSeconds * 1000, resolve)
        void idle().then(() => {
          cancel()
          resolve()
        })
      })
      await grace
      await mail.stop()
      return running.size
    },
  }
}
