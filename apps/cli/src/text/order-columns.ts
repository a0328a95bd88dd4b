import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'

/** A judged column beside what it is to the model. */
export interface RoleColumn {
  readonly column: ColumnDrift
  readonly role: 'feature' | 'target' | 'prediction'
}

const rank = { drifted: 0, stable: 1, skipped: 2 } as const

/**
 * Returns every column of the report, features, target and predictions alike, by what matters: the drifted ones first, furthest over
 * their limit at the top, then the stable ones in the same way, then the skipped ones. Equals keep the order of the reference.
 */
export function orderColumns(report: MonitoringReport): RoleColumn[] {
  const columns: RoleColumn[] = [
    ...(report.dataDrift?.columns ?? []).map((column) => ({ column, role: 'feature' as const })),
    ...(report.targetDrift ? [{ column: report.targetDrift, role: 'target' as const }] : []),
    ...(report.predictionDrift ?? []).map((column) => ({ column, role: 'prediction' as const })),
  ]
  return columns.sort(
    (a, b) => rank[a.column.status] - rank[b.column.status] || excess(b.column) - excess(a.column),
  )
}

/** How many times its limit a change is; for a p-value, how many times smaller than its limit. */
function excess({ effect, score, threshold, driftWhen }: ColumnDrift): number {
  if (effect) return ratio(effect.value, effect.threshold)
  if (score === undefined || threshold === undefined) return 0
  return driftWhen === 'below' || driftWhen === 'at-or-below'
    ? ratio(threshold, score)
    : ratio(score, threshold)
}

function ratio(value: number, limit: number): number {
  return limit === 0 ? (value === 0 ? 1 : Number.MAX_VALUE) : value / limit
}
