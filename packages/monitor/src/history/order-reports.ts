import type { MonitoringReport } from '@leeway/monitoring-report'

/** Returns the reports oldest first, each run once: of several reports of a run the youngest, of equally old ones the one given last. */
export function orderReports(reports: readonly MonitoringReport[]): MonitoringReport[] {
  const oldestFirst = reports.toSorted(
    (a, b) => Date.parse(a.generatedAt) - Date.parse(b.generatedAt),
  )
  const lastOf = new Map(oldestFirst.map((report) => [report.runId, report]))
  return oldestFirst.filter((report) => lastOf.get(report.runId) === report)
}
