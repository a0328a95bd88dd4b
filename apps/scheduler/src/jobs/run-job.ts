import { type MonitorRun, type OpenSinks, runMonitor } from '@leeway/pipeline'
import type { LoadedConfig, MonitorConfig } from '@leeway/pipeline/config'
import type { StateStore } from '@leeway/state-store'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { RunJob } from './job-queue.ts'
import { withTimeout } from './with-timeout.ts'

/** What a job is run with. */
export interface JobContext {
  readonly loaded: LoadedConfig
  readonly monitor: MonitorConfig
  readonly store: StateStore
  readonly sinks: OpenSinks
  readonly clock: Clock
  readonly log: Logger
}

/** How a job ended: `done`, or `failed` with what to tell. */
export interface JobEnd {
  readonly status: 'done' | 'failed'
  readonly seconds: number
  readonly reason: string
  readonly run?: MonitorRun
}

/** Runs a monitor for the window of a job and says in the log what came of it. It never throws. */
export async function runJob(job: RunJob, context: JobContext): Promise<JobEnd> {
  const { loaded, monitor, store, sinks, clock, log } = context
  const start = clock.now()
  const fields = { monitor: job.monitor, window: job.from }
  log.info(fields, 'run begins')
  const end = (rest: Omit<JobEnd, 'seconds'>): JobEnd => {
    const seconds = (clock.now() - start) / 1000
    if (rest.status === 'done') log.info({ ...fields, seconds }, `run ended: ${rest.reason}`)
    else log.error({ ...fields, seconds }, `run failed: ${rest.reason}`)
    return { ...rest, seconds }
  }
  try {
    const run = await withTimeout(
      runMonitor({
        loaded,
        monitor,
        store,
        sinks,
        at: job.at,
        now: () => new Date(clock.now()),
        onStage: (stage) => log.debug(fields, `stage ${stage}`),
      }),
      loaded.config.scheduler.timeoutSeconds,
      clock,
    )
    if (run.status === 'succeeded' || run.status === 'unchanged') {
      return end({ status: 'done', reason: verdictOf(run), run })
    }
    return end({ status: 'failed', reason: problemOf(run), run })
  } catch (error) {
    return end({ status: 'failed', reason: messageOf(error) })
  }
}

function verdictOf({ status, report }: MonitorRun): string {
  const verdict = report?.dataDrift?.status ?? 'drift not judged'
  const alerts = report?.alerts.length ?? 0
  return `${verdict}, ${alerts} ${alerts === 1 ? 'alert' : 'alerts'}${status === 'unchanged' ? ', done before' : ''}`
}

function problemOf({ status, error, sinkErrors }: MonitorRun): string {
  if (status === 'busy') return 'another process is at this window'
  return [...(error === undefined ? [] : [error]), ...sinkErrors].map(messageOf).join('; ')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
