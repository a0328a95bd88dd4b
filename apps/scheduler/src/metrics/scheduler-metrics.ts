import { Counter, Gauge, Registry } from 'prom-client'

/** Why a monitor was not run when its schedule fired. */
export type SkipReason = 'done' | 'queued' | 'catch_up_limit'

/** What the scheduler counts of itself. */
export interface SchedulerMetrics {
  readonly ticked: (now: number) => void
  readonly running: (jobs: number) => void
  readonly planned: (monitor: string, next: number | undefined) => void
  readonly skipped: (monitor: string, reason: SkipReason) => void
  readonly succeeded: (monitor: string, now: number, seconds: number) => void
  readonly failed: (monitor: string, seconds: number) => void
  readonly reloaded: (isRight: boolean, now: number) => void
  /** Takes away every series of a monitor that is not configured any more. */
  readonly forget: (monitor: string) => void
  /** The text exposition (version 0.0.4), ended by a line feed. */
  readonly render: () => Promise<string>
}

/** Returns metrics of which none has a value yet, but for the configuration, which was read. */
export function createSchedulerMetrics(now: number): SchedulerMetrics {
  const registry = new Registry()
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  const counter = (name: string, help: string, labelNames: string[]): Counter =>
    new Counter({ name, help, labelNames, registers: [registry] })
  const lastTick = gauge(
    'evidently_scheduler_last_tick_timestamp_seconds',
    'When the scheduler last looked for work; it does so every few seconds.',
  )
  const jobsRunning = gauge('evidently_scheduler_jobs_running', 'Runs that are under way.')
  const reloadSuccessful = gauge(
    'evidently_config_last_reload_successful',
    'Whether the configuration that was read last is the one in force: 1, or 0 where it was wrong.',
  )
  const reloadTime = gauge(
    'evidently_config_last_reload_success_timestamp_seconds',
    'When the configuration in force was read.',
  )
  const labels = ['monitor']
  const nextRun = gauge(
    'evidently_job_next_run_timestamp_seconds',
    'When a monitor is run next.',
    labels,
  )
  const lastSuccess = gauge(
    'evidently_job_last_success_timestamp_seconds',
    'When a run of a monitor last ended well.',
    labels,
  )
  const duration = gauge(
    'evidently_job_duration_seconds',
    'How long the last run of a monitor took.',
    labels,
  )
  const consecutive = gauge(
    'evidently_job_consecutive_failures',
    'Runs of a monitor that failed in a row, or whose sink did, up to now.',
    labels,
  )
  const failures = counter(
    'evidently_job_failures_total',
    'Runs that failed, or whose sink did.',
    labels,
  )
  const skips = counter(
    'evidently_job_skipped_total',
    'Windows that were not run when the schedule fired: done before (done), waiting or running already (queued), older than catch-up goes (catch_up_limit).',
    ['monitor', 'reason'],
  )
  const ofMonitor = [nextRun, lastSuccess, duration, consecutive, failures]

  const reloaded = (isRight: boolean, at: number): void => {
    reloadSuccessful.set(isRight ? 1 : 0)
    if (isRight) reloadTime.set(at / 1000)
  }
  reloaded(true, now)
  return {
    ticked: (at) => lastTick.set(at / 1000),
    running: (jobs) => jobsRunning.set(jobs),
    planned(monitor, next) {
      if (next === undefined) nextRun.remove(monitor)
      else nextRun.set({ monitor }, next / 1000)
      failures.inc({ monitor }, 0)
      consecutive.inc({ monitor }, 0)
    },
    skipped: (monitor, reason) => skips.inc({ monitor, reason }),
    succeeded(monitor, at, seconds) {
      lastSuccess.set({ monitor }, at / 1000)
      duration.set({ monitor }, seconds)
      consecutive.set({ monitor }, 0)
    },
    failed(monitor, seconds) {
      duration.set({ monitor }, seconds)
      consecutive.inc({ monitor })
      failures.inc({ monitor })
    },
    reloaded,
    forget(monitor) {
      for (const metric of ofMonitor) metric.remove(monitor)
      for (const reason of ['done', 'queued', 'catch_up_limit']) skips.remove(monitor, reason)
    },
    render: () => registry.metrics(),
  }
}
