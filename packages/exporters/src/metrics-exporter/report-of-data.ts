import type { MonitoringReport } from '@leeway/monitoring-report'
import { ExportError } from '../export-error.ts'
import type { DataToExport } from './metrics-exporter-options.ts'

/**
 * Returns the report on the data, judged by `MlMonitor`, whose package is loaded on first use.
 *
 * @throws {ExportError} `missing_peer` when `@leeway/monitor` is not installed
 * @throws {MonitorError} as `MlMonitor` does
 */
export async function reportOfData({
  referenceData,
  currentData,
  tags = {},
  ...options
}: DataToExport): Promise<MonitoringReport> {
  const { MlMonitor } = await loadMonitor()
  const monitor = new MlMonitor({ ...options, reference: referenceData, labels: tags })
  return monitor.generateComprehensiveReport({ ...options, current: currentData })
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
