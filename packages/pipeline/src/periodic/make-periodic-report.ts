import { resolve } from 'node:path'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { type ArchiveEntry, ReportArchive } from '@leeway/report-renderer'
import type { StageRecord, StateStore, Window } from '@leeway/state-store'
import { assertComparable } from '../assert-comparable.ts'
import { assertMapped } from '../assert-mapped.ts'
import type { MonitorConfig } from '../config/monitor-schema.ts'
import type { LoadedConfig } from '../config/read-config.ts'
import { judgeInThreads } from '../judge-in-threads.ts'
import { PipelineError } from '../pipeline-error.ts'
import { readReference } from '../read-reference.ts'
import { judging } from '../run/judging.ts'
import { createStageRecorder, type StageRecorder } from '../run/stage-recorder.ts'
import { windowBefore } from '../window/window-before.ts'
import { windowName } from '../window/window-name.ts'
import { archiveReport } from './archive-report.ts'
import { earlierReports, reportOf } from './earlier-reports.ts'
import { readPeriod } from './read-period.ts'
import { type ReportPeriod, spanOf } from './report-period.ts'

/** What a periodic report of a monitor needs. */
export interface PeriodicReportRequest {
  /** The configuration that the monitor is part of. */
  readonly loaded: LoadedConfig
  readonly monitor: MonitorConfig
  readonly period: ReportPeriod
  /** The period is the last one that had ended by this instant, ISO 8601 with a time zone; it is also when the report says that it was made. */
  readonly at: string
  /** Forms that are written; default: those of `reports` in the configuration for the period, or else of `output.formats`. JSON always is. */
  readonly formats?: readonly string[]
  /** Makes a report that is there anew out of the data as they are now, in all forms that it had; those before and after it stay. @defaultValue false */
  readonly force?: boolean
  /** Keeps two processes from making the same report at once; nothing is written to it. Default: the files are whole all the same, the work is done twice. */
  readonly store?: StateStore
  /** The time: a period that has not ended by it has no report. @defaultValue () => new Date() */
  readonly now?: () => Date
  /** Ends it: the stage that is under way fails with its reason, those after it are not begun. */
  readonly signal?: AbortSignal
  /** Called when a stage begins. */
  readonly onStage?: (name: string) => void
}

/** What came of a periodic report. */
export interface PeriodicRun {
  readonly monitor: string
  readonly period: ReportPeriod
  readonly runId: string
  readonly window: Window
  readonly windowName: string
  /** As of a run: `incomplete` where a form could not be rendered or nothing could be kept, `unchanged` where all of it was there. */
  readonly status: 'succeeded' | 'incomplete' | 'failed' | 'unchanged' | 'busy'
  readonly stages: readonly StageRecord[]
  readonly report?: MonitoringReport
  /** The files; absent where none could be kept. */
  readonly entry?: ArchiveEntry
  /** Windows of the period whose data are not there; the report is about the others. */
  readonly missing: readonly string[]
  /** Why there is no report. */
  readonly error?: unknown
  /** What could not be rendered or kept. */
  readonly errors: readonly unknown[]
}

interface PeriodicContext extends PeriodicReportRequest {
  readonly window: Window
  readonly windowName: string
  readonly timeZone: string
  readonly runId: string
  readonly archive: ReportArchive
  readonly formats: readonly string[]
  readonly recorder: StageRecorder
}

/**
 * Makes the report of a monitor on a day, a week or a month: the data of the whole period beside the reference, and the report of the period before out of the archive. It is kept in the archive
 * and nowhere else: the store's history and the metrics are those of the monitor's own windows.
 *
 * Made again, a report whose files are all there stays as it is, unless `force` is given; one that lacks a form gets it. It never throws for what happens inside: that is in its result.
 */
export async function makePeriodicReport(request: PeriodicReportRequest): Promise<PeriodicRun> {
  const { monitor, loaded, period, at, store } = request
  const timeZone = monitor.timeZone ?? loaded.config.timeZone
  const window = windowBefore(at, spanOf[period], timeZone)
  const name = windowName(window.from, spanOf[period], timeZone)
  const runId = `${monitor.name}@${period}-${name}`
  const recorder = createStageRecorder(request.onStage, request.signal)
  const known = { monitor: monitor.name, period, runId, window, windowName: name }
  const nothing = { ...known, missing: [], errors: [] }
  const release = await store?.runs.lockWindow(`${monitor.name} ${period}`, window)
  if (store !== undefined && release === undefined) {
    return { ...nothing, status: 'busy', stages: [] }
  }
  try {
    assertOver(window, name, request.now ?? (() => new Date()))
    const formats = request.formats ?? formatsOf(loaded, monitor, period)
    const archive = archiveOf(loaded)
    const context = { ...request, ...known, monitor, timeZone, archive, formats, recorder }
    return { ...nothing, ...(await madeOrKept(context)), stages: recorder.records }
  } catch (error) {
    return { ...nothing, status: 'failed', stages: recorder.records, error }
  } finally {
    await release?.()
  }
}

/** Returns the archive of a configuration. @throws RendererError `invalid_option` */
export function archiveOf({ config, folder }: LoadedConfig): ReportArchive {
  const outputDir = resolve(folder, config.output.folder)
  const { folder: archiveFolder, maxReports } = config.archive
  return new ReportArchive({
    outputDir,
    maxReports,
    ...(archiveFolder === undefined ? {} : { archiveDir: resolve(folder, archiveFolder) }),
  })
}

function formatsOf({ config }: LoadedConfig, monitor: MonitorConfig, period: ReportPeriod) {
  const asked = config.reports.filter(
    (each) =>
      each.period === period &&
      (each.monitors === undefined || each.monitors.includes(monitor.name)),
  )
  const formats = asked.flatMap((each) => each.formats ?? [])
  return formats.length > 0 ? formats : config.output.formats
}

/** A report on half a week would stand for the whole of it ever after. */
function assertOver({ to }: Window, name: string, now: () => Date): void {
  if (Date.parse(to) <= now().getTime()) return
  throw new PipelineError(
    'period_not_over',
    `${name}: ends at ${to}, and has a report only after that`,
  )
}

type Made = Pick<PeriodicRun, 'status' | 'errors'> & Partial<PeriodicRun>

async function madeOrKept(context: PeriodicContext): Promise<Made> {
  const { archive, monitor, period, windowName: name, formats, force = false } = context
  const entry = await archive.find({ monitor: monitor.name, period, name })
  const kept = entry && (await reportOf(entry))
  const there = entry?.files.map(({ format }) => format) ?? []
  if (entry === undefined || kept === undefined || force) {
    const { report, missing } = await judged(context)
    return { missing, report, ...(await keep(report, [...there, ...formats], context)) }
  }
  if (formats.every((format) => there.includes(format))) {
    return { status: 'unchanged', report: kept, entry, errors: [] }
  }
  return { report: kept, ...(await keep(kept, [...there, ...formats], context)) }
}

async function keep(
  report: MonitoringReport,
  formats: readonly string[],
  { archive, recorder, period, window, windowName: name }: PeriodicContext,
): Promise<Made> {
  const kept = await archiveReport(
    archive,
    { report, period, window, windowName: name, formats },
    recorder,
  )
  return { status: kept.errors.length > 0 ? 'incomplete' : 'succeeded', ...kept }
}

async function judged(
  context: PeriodicContext,
): Promise<{ report: MonitoringReport; missing: readonly string[] }> {
  const { monitor, loaded, window, period, timeZone, recorder, archive, at, runId } = context
  const referencePath = resolve(loaded.folder, monitor.reference)
  const reference = await recorder.run('load reference', () => readReference(referencePath))
  const {
    frame: current,
    name,
    ...data
  } = await recorder.run('load period', () =>
    readPeriod({ folder: loaded.folder, monitor, window, timeZone }),
  )
  return recorder.run('judge', async () => {
    assertComparable({ name: referencePath, frame: reference }, { name, frame: current })
    assertMapped(monitor.mapping, [reference, current])
    const earlier = { monitor: monitor.name, period, window, limit: monitor.history }
    const history = await earlierReports(archive, earlier)
    const { MlMonitor } = await import('@leeway/monitor')
    const report = await judgeInThreads([reference, current], (threads) => {
      const judge = new MlMonitor({ ...judging(monitor), ...threads, reference })
      return judge.generateComprehensiveReport({ current, history, runId, generatedAt: at })
    })
    return { report: withMissing(report, data), missing: data.missing }
  })
}

/** Says in the report which windows it knows nothing of. */
function withMissing(
  report: MonitoringReport,
  { missing, windows }: { readonly missing: readonly string[]; readonly windows: number },
): MonitoringReport {
  if (missing.length === 0) return report
  const detail = `${missing.length} of the ${windows} windows of the period have no data: ${missing.join(', ')}; the report is about the others`
  return {
    ...report,
    skipped: [...report.skipped, { what: 'windows', reason: 'no_rows', detail }],
  }
}
