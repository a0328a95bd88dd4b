import type { MonitoringReport } from '@leeway/monitoring-report'
import type { RunEnd, RunRecord, StateStore, Window } from '@leeway/state-store'
import type { MonitorConfig } from '../config/monitor-schema.ts'
import type { LoadedConfig } from '../config/read-config.ts'
import { planRunMessages } from '../notify/plan-run-messages.ts'
import { windowBefore } from '../window/window-before.ts'
import { windowName } from '../window/window-name.ts'
import { deliver, writeMissing } from './deliver.ts'
import { makeReport } from './make-report.ts'
import type { MonitorRun } from './monitor-run.ts'
import { notify } from './notify.ts'
import type { OpenSinks } from './open-sinks.ts'
import { recordFailure } from './record-failure.ts'
import { createStageRecorder, type StageRecorder } from './stage-recorder.ts'

/** What a run of a monitor needs. */
export interface RunMonitorOptions {
  /** The configuration that the monitor is part of. */
  readonly loaded: LoadedConfig
  readonly monitor: MonitorConfig
  readonly store: StateStore
  /** Where metrics are carried to: `openSinks` of the configuration. */
  readonly sinks: OpenSinks
  /** The window is the last one that had ended by this instant, ISO 8601 with a time zone; it is also when the report says that it was made, so that a gap filled later lies where it belongs. */
  readonly at: string
  /** The time. @defaultValue () => new Date() */
  readonly now?: () => Date
  /** So long the run waits for channels that did not take a message and may be asked again soon, in seconds. @defaultValue 0 */
  readonly notifyPatienceSeconds?: number
  /** Called when a stage begins. */
  readonly onStage?: (name: string) => void
}

/** One run on its way: what its stages share. */
export interface RunContext extends RunMonitorOptions {
  readonly window: Window
  /** The window as people call it, as files are named: with its instants where a window before a change of the time zone had the name. */
  readonly windowName: string
  readonly timeZone: string
  readonly runId: string
  readonly recorder: StageRecorder
  readonly now: () => Date
}

/**
 * Runs a monitor once: load, judge, compare with the reports before, store, export, render, notify. Every stage is recorded in the store. A sink or a file that fails stops
 * neither the others nor the run.
 *
 * A monitor has one report for a window. Run again, a window that succeeded stays as it is; one that was cut off or is incomplete goes on with the report that is there,
 * so that sinks may get it twice, the same both times; one that failed is judged anew. It never throws for what happens inside the run: that is in its result.
 *
 * @throws StoreError where the store itself fails
 */
export async function runMonitor(options: RunMonitorOptions): Promise<MonitorRun> {
  const { monitor, loaded, store, at, now = () => new Date() } = options
  const timeZone = monitor.timeZone ?? loaded.config.timeZone
  const window = windowBefore(at, monitor.window, timeZone)
  const name = windowName(window.from, monitor.window, timeZone)
  const nothing = { monitor: monitor.name, window, stages: [], written: [], sinkErrors: [] }
  const release = await store.runs.lockWindow(monitor.name, window)
  if (release === undefined) return { ...nothing, runId: `${monitor.name}@${name}`, status: 'busy' }
  try {
    const id = `${monitor.name}@${name}`
    const { isDone, run } = await store.runs.begin({
      id,
      monitor: monitor.name,
      window,
      startedAt: now().toISOString(),
    })
    const recorder = createStageRecorder(options.onStage)
    const windowName = run.id.startsWith(id) ? `${name}${run.id.slice(id.length)}` : name
    const context = { ...options, window, windowName, timeZone, runId: run.id, recorder, now }
    if (isDone) return await unchanged(run, context)
    const outcome = await doStages(context)
    await recordFailure(context)
    return await finish(context, outcome)
  } finally {
    await release()
  }
}

/** What there is of a window that is done. Files that are missing are written again, nothing else changes. */
async function unchanged(run: RunRecord, context: RunContext): Promise<MonitorRun> {
  const { monitor, window, store, recorder } = context
  const report = await store.reports.ofWindow(monitor.name, window)
  const same = { monitor: monitor.name, window, runId: run.id }
  const done = { ...same, written: [], sinkErrors: [], status: 'unchanged' as const }
  if (report === undefined) return { ...done, stages: run.stages }
  const files = await writeMissing(report, context)
  const status = files.sinkErrors.length > 0 ? 'incomplete' : 'unchanged'
  return { ...done, ...files, report, status, stages: [...run.stages, ...recorder.records] }
}

type Outcome = Pick<
  MonitorRun,
  'status' | 'report' | 'written' | 'error' | 'sinkErrors' | 'warnings'
>

async function doStages(context: RunContext): Promise<Outcome> {
  let report: MonitoringReport
  try {
    report = await keptReport(context)
  } catch (error) {
    return { status: 'failed', written: [], error, sinkErrors: [] }
  }
  const { written, sinkErrors: failed } = await deliver(report, context)
  const { errors, warnings } = await notify(context)
  const sinkErrors = [...failed, ...errors]
  return {
    status: sinkErrors.length > 0 ? 'incomplete' : 'succeeded',
    report,
    written,
    sinkErrors,
    warnings,
  }
}

/** The report that the store has on the window, made now where it has none. */
async function keptReport(context: RunContext): Promise<MonitoringReport> {
  const { store, monitor, window, recorder, runId } = context
  const found = await store.reports.ofWindow(monitor.name, window)
  if (found !== undefined) {
    for (const stage of ['load reference', 'load current', 'judge', 'store']) {
      const detail = 'the report is there from an earlier attempt'
      recorder.record({ name: stage, status: 'skipped', seconds: 0, detail })
    }
    return found
  }
  const report = await makeReport(context)
  const isNew = await recorder.run('store', () =>
    store.reports.save({
      runId,
      window,
      report,
      messages: (before) => planRunMessages(context, report, before),
    }),
  )
  return isNew ? report : ((await store.reports.ofWindow(monitor.name, window)) ?? report)
}

async function finish(
  { monitor, window, runId, store, recorder, now }: RunContext,
  outcome: Outcome,
): Promise<MonitorRun> {
  const { status, error, sinkErrors } = outcome
  const failures = [...(error === undefined ? [] : [error]), ...sinkErrors].map((failure) =>
    failure instanceof Error ? failure.message : String(failure),
  )
  await store.runs.end(runId, {
    status: status as RunEnd['status'],
    finishedAt: now().toISOString(),
    stages: recorder.records,
    ...(failures.length === 0 ? {} : { error: failures.join('\n') }),
  })
  return { monitor: monitor.name, window, runId, stages: recorder.records, ...outcome }
}
