import type { Alert, MonitoringReport } from '@leeway/monitoring-report'
import { byImportance } from './by-importance.ts'

const severityOrder = { critical: 0, warning: 1, info: 2 } as const

/**
 * Returns the alerts for a reader: the most severe first; of one severity, those on the whole data set, then drift by the size of the change times the importance of the feature, then
 * the others of a kind by the number that was found. Equals keep the order of the report.
 */
export function orderAlerts(report: MonitoringReport): Alert[] {
  const columns = [
    ...(report.dataDrift?.columns ?? []),
    ...(report.targetDrift ? [report.targetDrift] : []),
    ...(report.predictionDrift ?? []),
  ].sort(byImportance)
  const ranks = new Map(columns.map(({ name }, index) => [name, index]))
  const rank = ({ type, column }: Alert) => {
    if (column === undefined) return -1
    return type.endsWith('_drift') ? (ranks.get(column) ?? columns.length) : columns.length
  }
  const size = (a: Alert, b: Alert) => (a.type === b.type ? (b.value ?? 0) - (a.value ?? 0) : 0)
  return [...report.alerts].sort(
    (a, b) =>
      severityOrder[a.severity] - severityOrder[b.severity] || rank(a) - rank(b) || size(a, b),
  )
}
