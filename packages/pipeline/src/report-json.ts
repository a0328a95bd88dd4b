import type { MonitoringReport } from '@leeway/monitoring-report'

/**
 * Returns the report as a JSON file on one line, ending in a newline; the same bytes for the same report. Not indented: a wide report, most of it
 * counts by bin, would be twice as large.
 */
export function reportJson(report: MonitoringReport): string {
  return `${JSON.stringify(report)}\n`
}
