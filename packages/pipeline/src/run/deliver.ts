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
  const rendering = { generationSeconds: generationSeconds(context) }
  const failed = await exportMetrics(report, context, rendering.generationSeconds)
  const plan = planOutputs(filesOf(context), outputFormats)
  const { written, sinkErrors } = await writeOutputs(report, plan, rendering, context.recorder)
  return { written, sinkErrors: [...failed, ...sinkErrors] }
}

async function exportMetrics(
  report: MonitoringReport,
  { monitor: { sinks }, deliverMetrics, recorder, onStage }: RunContext,
  seconds: number,
): Promise<unknown[]> {
  onStage?.('export')
  try {
    const results = await deliverMetrics(report, { generationSeconds: seconds, sinks })
    for (const result of results) {
      const failure =
        result.status === 'failed'
          ? ({ status: 'failed', detail: result.error.message } as const)
          : ({ status: 'done' } as const)
      recorder.record({ name: `export ${result.sink}`, seconds: result.seconds, ...failure })
    }
    return results.flatMap((result) => (result.status === 'failed' ? [result.error] : []))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    recorder.record({ name: 'export', status: 'failed', seconds: 0, detail })
    return [error]
  }
}

/** `reports/<monitor>/<window>.html` for each format. */
function filesOf({ loaded, monitor, windowName }: RunContext): { format: string; path: string }[] {
  const { folder, formats } = loaded.config.output
  return formats.map((format) => ({
    format,
    path: join(resolve(loaded.folder, folder), monitor.name, `${windowName}.${format}`),
  }))
}

/** How long the report took to make, as far as it was made in this run. */
function generationSeconds({ recorder }: RunContext): number {
  return recorder.records.reduce((sum, { seconds }) => sum + seconds, 0)
}
