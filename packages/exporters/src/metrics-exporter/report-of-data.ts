import type { MonitoringReport } from '@leeway/monitoring-report'
import { ExportError } from '../export-error.ts'
import type { DataToExport } from './metrics-exporter-options.ts'

/** A report, and how long it took to generate. */
export interface GeneratedReport {
  readonly report: MonitoringReport
  /** Seconds, from the data to the report. */
  readonly generationSeconds: number
}

/**
 * Returns the report on the data, judged by `MlMonitor`, whose package is loaded on first use; that does not count as generation.
 *
 * @throws {ExportError} `missing_peer` when `@leeway/monitor` is not installed
 * @throws {MonitorError} as `MlMonitor` does
 */
export async function reportOfData({
  referenceData,
  currentData,
  tags = {},
  ...options
}: DataToExport): Promise<GeneratedReport> {
  const { MlMonitor } = await loadMonitor()
  const start = performance.now()
  const monitor = new MlMonitor({ ...options, reference: referenceData, labels: tags })
  const report = await monitor.generateComprehensiveReport({ ...options, current: currentData })
  return { report, generationSeconds: (performance.now() - start) / 1000 }
}

async function loadMonitor(): Promise<typeof import('@leeway/monitor')> {
  try {
    return await import('@leeway/monitor')
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes("'@leeway/monitor'")) throw cause
    throw new ExportError(
      'missing_peer',
      'exportMetrics: data can only be judged with the package @leeway/monitor, which is not installed: npm install @leeway/monitor. A report can be exported without it.',
      { cause },
    )
  }
}
