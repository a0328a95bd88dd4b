import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import { ExportError } from './export-error.ts'

/** @throws {ExportError} `invalid_report` when the report does not follow the schema; the `ReportError` is the cause. */
export function assertReport(report: MonitoringReport): void {
  try {
    parseReport(report)
  } catch (cause) {
    throw new ExportError('invalid_report', `export: ${(cause as Error).message}`, { cause })
  }
}
