import type { MonitoringReport } from '@leeway/monitoring-report'
import {
  announceReport,
  makePeriodicReport,
  type OpenSinks,
  type PeriodicRun,
  type ReportPeriod,
  runMonitor,
} from '@leeway/pipeline'
import type { LoadedConfig, MonitorConfig } from '@leeway/pipeline/config'
import type { StageRecord, StateStore } from '@leeway/state-store'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { messageOf } from '../message-of.ts'
import type { Job } from './job-queue.ts'
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
  readonly stages: readonly StageRecord[]
}

/** Does a job and says in the log what came of it. It never throws. */
export async function runJob(job: Job, context: JobContext): Promise<JobEnd> {
  const { loaded, clock, log } = context
  const start = clock.now()
  const fields = { monitor: job.monitor, task: job.task, window: job.from }
  log.info(fields, `${job.task} begins`)
  const onStage = (stage: string): void => log.debug(fields, `stage ${stage}`)
  const end = (rest: Omit<JobEnd, 'seconds'>): JobEnd => {
    const seconds = (clock.now() - start) / 1000
    if (rest.status === 'done')
      log.info({ ...fields, seconds }, `${job.task} ended: ${rest.reason}`)
    else log.error({ ...fields, seconds }, `${job.task} failed: ${rest.reason}`)
    return { ...rest, seconds }
  }
  try {
    const { timeoutSeconds } = loaded.config.scheduler
    const work =
      job.task === 'run'
        ? runOnce(job, context, onStage)
        : makeReport({ ...job, task: job.task }, context, onStage)
    const { status, report, stages, ...made } = await withTimeout(work, timeoutSeconds, clock)
    if (status === 'succeeded' || status === 'unchanged') {
      return end({ status: 'done', reason: verdictOf(status, report), stages })
    }
    const isBusy = status === 'busy'
    const problems = [...(made.error === undefined ? [] : [made.error]), ...made.errors]
    const reason = isBusy ? 'another process is at it' : problems.map(messageOf).join('; ')
    return end({ status: 'failed', reason, stages })
  } catch (error) {
    return end({ status: 'failed', reason: messageOf(error), stages: [] })
  }
}

type Made = Pick<PeriodicRun, 'status' | 'report' | 'stages' | 'error' | 'errors'>
type OnStage = (stage: string) => void

async function runOnce(job: Job, context: JobContext, onStage: OnStage): Promise<Made> {
  const { loaded, monitor, store, sinks, clock, log } = context
  const now = (): Date => new Date(clock.now())
  const run = await runMonitor({ loaded, monitor, store, sinks, at: job.at, now, onStage })
  for (const warning of run.warnings ?? []) log.warn({ monitor: job.monitor }, warning)
  return { ...run, errors: run.sinkErrors }
}

async function makeReport(
  job: Job & { readonly task: ReportPeriod },
  context: JobContext,
  onStage: OnStage,
): Promise<Made> {
  const { loaded, monitor, store, clock } = context
  const { at, task: period } = job
  const now = (): Date => new Date(clock.now())
  const made = await makePeriodicReport({ loaded, monitor, period, at, store, now, onStage })
  const isOld = made.status === 'unchanged' && clock.now() - Date.parse(at) > DAY
  if (made.report === undefined || isOld) return made
  onStage('announce')
  const channels = channelsOf(loaded, monitor, period)
  await announceReport({
    loaded,
    store,
    report: made.report,
    period,
    window: made.window,
    files: made.entry?.files ?? [],
    ...(channels === undefined ? {} : { channels }),
    now,
  })
  return made
}

/** A report that has been there for so long was announced long ago, even where the store does not remember. */
const DAY = 86_400_000

/** Who hears of a periodic report: those that its configuration names, or else those of the monitor; all where neither says. */
function channelsOf(
  { config }: LoadedConfig,
  monitor: MonitorConfig,
  period: ReportPeriod,
): readonly string[] | undefined {
  const report = config.reports.find(
    (each) => each.period === period && (each.monitors?.includes(monitor.name) ?? true),
  )
  return report?.channels ?? monitor.channels
}

function verdictOf(status: Made['status'], report: MonitoringReport | undefined): string {
  const verdict = report?.dataDrift?.status ?? 'drift not judged'
  const alerts = report?.alerts.length ?? 0
  return `${verdict}, ${alerts} ${alerts === 1 ? 'alert' : 'alerts'}${status === 'unchanged' ? ', done before' : ''}`
}
