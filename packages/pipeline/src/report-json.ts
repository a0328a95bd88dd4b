import type { MonitoringReport } from '@leeway/monitoring-report'

/** Returns the report as an indented JSON file, ending in a newline; the same bytes for the same report. */
export function reportJson(report: MonitoringReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
