import type { MonitoringReport } from '@leeway/monitoring-report'
import type { RenderedFile } from './output-format.ts'
import { outputFormats } from './output-formats.ts'
import { findFormat } from './plan-outputs.ts'

/**
 * Returns the report in one of the forms of `outputFormats`, for a caller that writes it itself.
 *
 * @param generationSeconds how long the report took to make, which only `metrics` shows; default 0
 * @throws {PipelineError} `unknown_output`
 */
export async function renderReport(
  report: MonitoringReport,
  format: string,
  generationSeconds = 0,
): Promise<RenderedFile> {
  return findFormat(format, outputFormats).render(report, { generationSeconds })
}
