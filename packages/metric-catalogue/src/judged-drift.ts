import type { DataDrift, MonitoringReport } from '@leeway/monitoring-report'

/** Returns the data drift of the report, or `undefined` when nothing was judged: no such part, a skipped one, or not one judged column. */
export function judgedDrift({ dataDrift }: MonitoringReport): DataDrift | undefined {
  if (!dataDrift || dataDrift.status === 'skipped' || dataDrift.totalColumns === 0) return undefined
  return dataDrift
}
