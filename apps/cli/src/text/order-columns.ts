import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import { byImportance } from '@leeway/report-renderer/words'

/** A judged column beside what it is to the model. */
export interface RoleColumn {
  readonly column: ColumnDrift
  readonly role: 'feature' | 'target' | 'prediction'
}

/** Returns every column of the report, features, target and predictions alike, in the order of `byImportance`. Equals keep the order of the reference. */
export function orderColumns(report: MonitoringReport): RoleColumn[] {
  const columns: RoleColumn[] = [
    ...(report.dataDrift?.columns ?? []).map((column) => ({ column, role: 'feature' as const })),
    ...(report.targetDrift ? [{ column: report.targetDrift, role: 'target' as const }] : []),
    ...(report.predictionDrift ?? []).map((column) => ({ column, role: 'prediction' as const })),
  ]
  return columns.sort((a, b) => byImportance(a.column, b.column))
}
