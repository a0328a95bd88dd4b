import type { MonitoringReport } from '@leeway/monitoring-report'

/** Returns what `dataDrift.totalColumns` counts: features, or, under the policy `evidently`, columns: target and prediction are among them. */
export function judgedNoun(report: MonitoringReport): 'feature' | 'column' {
  return report.monitor.policy === 'evidently' ? 'column' : 'feature'
}
