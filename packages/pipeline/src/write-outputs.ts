import { dirname } from 'node:path'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { makeFolder } from './make-folder.ts'
import type { OutputFormat, RenderContext } from './output-format.ts'
import type { PipelineError } from './pipeline-error.ts'
import { sinkError } from './sink-error.ts'
import type { StageClock } from './stage-clock.ts'
import { writeWhole } from './write-whole.ts'

/** One file to be written. */
export interface PlannedOutput {
  readonly format: OutputFormat
  readonly path: string
}

/** One file that holds the report. */
export interface WrittenOutput {
  readonly format: string
  readonly path: string
  /** Size of the file. */
  readonly bytes: number
}

/**
 * Writes the report in every planned form, one after the other, creating missing folders, and returns what was written and what was not. It never throws: a sink
 * that fails takes neither the report nor the other sinks with it.
 */
export async function writeOutputs(
  report: MonitoringReport,
  outputs: readonly PlannedOutput[],
  context: RenderContext,
  clock: Pick<StageClock, 'run'>,
): Promise<{ written: WrittenOutput[]; sinkErrors: PipelineError[] }> {
  const written: WrittenOutput[] = []
  const sinkErrors: PipelineError[] = []
  for (const { format, path } of outputs) {
    try {
      const bytes = await clock.run(`write ${format.id}`, async () => {
        const rendered = await format.render(report, context)
        const content = typeof rendered === 'string' ? Buffer.from(rendered) : rendered
        await makeFolder(dirname(path))
        await writeWhole(path, content)
        return content.byteLength
      })
      written.push({ format: format.id, path, bytes })
    } catch (cause) {
      sinkErrors.push(sinkError({ format: format.id, path }, cause))
    }
  }
  return { written, sinkErrors }
}
