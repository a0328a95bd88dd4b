import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { outputFormats } from '../output-formats.ts'
import { planOutputs } from '../plan-outputs.ts'
import { type WrittenOutput, writeOutputs } from '../write-outputs.ts'
import type { RunContext } from './run-monitor.ts'

/** Carries a report to the sinks of its monitor and writes its files; what fails is returned, and stops nothing. */
export async function deliver(
  report: MonitoringReport,
  context: RunContext,
): Promise<{ written: WrittenOutput[]; sinkErrors: unknown[] }> {
  const seconds = generationSeconds(context)
  const failed = await exportMetrics(report, context, seconds)
  const plan = planOutputs(filesOf(context), outputFormats)
  const rendering = { generationSeconds: seconds ?? 0 }
  const { written, sinkErrors } = await writeOutputs(report, plan, rendering, context.recorder)
  return { written, sinkErrors: [...failed, ...sinkErrors] }
}

/** Writes those files of a report that are not there; what fails is returned. */
export async function writeMissing(
  report: MonitoringReport,
  context: RunContext,
): Promise<{ written: WrittenOutput[]; sinkErrors: unknown[] }> {
  const missing = filesOf(context).filter(({ path }) => !existsSync(path))
  const plan = planOutputs(missing, outputFormats)
  return writeOutputs(report, plan, { generationSeconds: 0 }, context.recorder)
}

async function exportMetrics(
  report: MonitoringReport,
  context: RunContext,
  seconds: number | undefined,
): Promise<unknown[]> {
  const { monitor, sinks, recorder, onStage } = context
  onStage?.('export')
  const outdated = await laterReport(context)
  const results = await sinks.deliver(report, {
    generationSeconds: seconds,
    sinks: monitor.sinks,
    outdated,
  })
  for (const { sink, error: _, ...stage } of results) {
    recorder.record({ name: `export ${sink}`, ...stage })
  }
  return results.flatMap(({ error }) => (error === undefined ? [] : [error]))
}

/** Why the report is not the monitor's latest: the Pushgateway has one state, and a gap that is filled must not set it back. */
async function laterReport({ store, monitor, window }: RunContext): Promise<string | undefined> {
  const [later] = await store.reports.list({ monitor: monitor.name, after: window.to, limit: 1 })
  if (later === undefined) return undefined
  return `there is a report on a later window, to ${later.window.to}; this one would set the metrics back`
}

/** `reports/<monitor>/<window>.html` for each format. */
function filesOf({ loaded, monitor, windowName }: RunContext): { format: string; path: string }[] {
  const { folder, formats } = loaded.config.output
  return formats.map((format) => ({
    format,
    path: join(resolve(loaded.folder, folder), monitor.name, `${windowName}.${format}`),
  }))
}

/** How long the report took to make; not known where it was made in an earlier attempt. */
function generationSeconds({ recorder: { records } }: RunContext): number | undefined {
  const isKept = records.some(({ name, status }) => name === 'judge' && status === 'skipped')
  return isKept ? undefined : records.reduce((sum, { seconds }) => sum + seconds, 0)
}
