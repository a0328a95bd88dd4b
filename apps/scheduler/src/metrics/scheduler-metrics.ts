import type { SentMessages } from '@leeway/pipeline'
import { Counter, Gauge, Registry } from 'prom-client'
import type { Task } from '../jobs/task.ts'

/** Why a task was not done when its schedule fired. */
export type SkipReason = (typeof skipReasons)[number]

const skipReasons = ['done', 'queued', 'catch_up_limit'] as const

/** What the scheduler counts of itself. */
export interface SchedulerMetrics {
  readonly ticked: (now: number) => void
  readonly running: (jobs: number) => void
  readonly planned: (task: Task, next: number | undefined) => void
  readonly skipped: (task: Task, reason: SkipReason) => void
  readonly succeeded: (task: Task, now: number, seconds: number) => void
  readonly failed: (task: Task, seconds: number) => void
  /** What became of messages that were due. */
  readonly mailed: (sent: Pick<SentMessages, 'delivered' | 'retried' | 'dead'>) => void
  readonly reloaded: (isRight: boolean, now: number) => void
  /** Takes away every series of a task that is not configured any more. */
  readonly forget: (task: Task) => void
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
  const jobsRunning = gauge('evidently_scheduler_jobs_running', 'Tasks that are under way.')
  const reloadSuccessful = gauge(
    'evidently_config_last_reload_successful',
    'Whether the configuration that was read last is the one in force: 1, or 0 where it was wrong.',
  )
  const reloadTime = gauge(
    'evidently_config_last_reload_success_timestamp_seconds',
    'When the configuration in force was read.',
  )
  const labels = ['monitor', 'task']
  const nextRun = gauge(
    'evidently_job_next_run_timestamp_seconds',
    'When a task is done next: a monitor is run, or its daily, weekly or monthly report made.',
    labels,
  )
  const lastSuccess = gauge(
    'evidently_job_last_success_timestamp_seconds',
    'When a task last ended well.',
    labels,
  )
  const duration = gauge(
    'evidently_job_duration_seconds',
    'How long a task took the last time.',
    labels,
  )
  const consecutive = gauge(
    'evidently_job_consecutive_failures',
    'How often a task, or a sink of it, failed in a row up to now.',
    labels,
  )
  const failures = counter(
    'evidently_job_failures_total',
    'How often a task, or a sink of it, failed.',
    labels,
  )
  const skips = counter(
    'evidently_job_skipped_total',
    'How often nothing was done when the schedule fired: done before (done), waiting or running already (queued), older than catch-up goes (catch_up_limit).',
    ['monitor', 'task', 'reason'],
  )
  const messages = counter(
    'evidently_scheduler_messages_total',
    'Attempts to send a message: delivered, to be tried again (retried), or given up (dead).',
    ['outcome'],
  )
  const ofTask = [nextRun, lastSuccess, duration, consecutive, failures]

  const reloaded = (isRight: boolean, at: number): void => {
    reloadSuccessful.set(isRight ? 1 : 0)
    if (isRight) reloadTime.set(at / 1000)
  }
  reloaded(true, now)
  return {
    ticked: (at) => lastTick.set(at / 1000),
    running: (jobs) => jobsRunning.set(jobs),
    planned(task, next) {
      const labels = labelsOf(task)
      if (next === undefined) nextRun.remove(labels)
      else nextRun.set(labels, next / 1000)
      failures.inc(labels, 0)
      consecutive.inc(labels, 0)
    },
    skipped: (task, reason) => skips.inc({ ...labelsOf(task), reason }),
    succeeded(task, at, seconds) {
      const labels = labelsOf(task)
      lastSuccess.set(labels, at / 1000)
      duration.set(labels, seconds)
      consecutive.set(labels, 0)
    },
    failed(task, seconds) {
      const labels = labelsOf(task)
      duration.set(labels, seconds)
      consecutive.inc(labels)
      failures.inc(labels)
    },
    mailed(sent) {
      for (const outcome of ['delivered', 'retried', 'dead'] as const)
        messages.inc({ outcome }, sent[outcome])
    },
    reloaded,
    forget(task) {
      const labels = labelsOf(task)
      for (const metric of ofTask) metric.remove(labels)
      for (const reason of skipReasons) skips.remove({ ...labels, reason })
    },
    render: () => registry.metrics(),
  }
}

function labelsOf({ monitor, task }: Task): Record<'monitor' | 'task', string> {
  return { monitor, task }
}
