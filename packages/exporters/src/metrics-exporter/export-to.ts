import type { MonitoringReport } from '@leeway/monitoring-report'
import { ExportError } from '../export-error.ts'
import type { Exporter, ObserveOptions } from '../exporter.ts'
import type { ExportResult } from './export-result.ts'

/**
 * Returns what became of the export to one sink, after at most `timeout` seconds and a little more; never throws. An error of another kind than `ExportError`,
 * which an exporter of the caller's own may raise, becomes one.
 */
export async function exportTo(
  exporter: Exporter,
  report: MonitoringReport,
  options: ObserveOptions,
  timeout: number,
): Promise<ExportResult> {
  const start = performance.now()
  const { name: sink, address } = exporter
  const result = (): { sink: string; address?: string; seconds: number } => ({
    sink,
    ...(address === undefined ? {} : { address }),
    seconds: (performance.now() - start) / 1000,
  })
  try {
    await within(timeout + grace, sink, async () => exporter.observe(report, options))
    return { ...result(), status: 'exported' }
  } catch (error) {
    return { ...result(), status: 'failed', error: exportError(sink, error) }
  }
}

/** Leeway's own exporters keep to the timeout themselves, and know better what they waited for. */
const grace = 1

async function within(seconds: number, sink: string, work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ExportError('timeout', `${sink} did not end in ${seconds} s`))
    }, seconds * 1000)
  })
  try {
    await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}

function exportError(sink: string, cause: unknown): ExportError {
  if (cause instanceof ExportError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  return new ExportError('rejected', `${sink}: ${message}`, { cause })
}
