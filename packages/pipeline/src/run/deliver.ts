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
  const { monitor, sinks, recorder } = context
  const rendering = { generationSeconds: generationSeconds(context) }
  const failed: unknown[] = []
  const wanted = sinks.filter(({ name }) => monitor.sinks?.some((one) => one === name) ?? true)
  await Promise.all(
    wanted.map(async ({ name, deliver: send }) => {
      try {
        await recorder.run(`export ${name}`, () => send(report, rendering))
      } catch (error) {
        failed.push(error)
      }
    }),
  )
  const plan = planOutputs(filesOf(context), outputFormats)
  const { written, sinkErrors } = await writeOutputs(report, plan, rendering, recorder)
  return { written, sinkErrors: [...failed, ...sinkErrors] }
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
