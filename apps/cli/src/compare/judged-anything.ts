import type { MonitoringReport } from '@leeway/monitoring-report'

/** Returns whether at least one column (feature, target or prediction) got a verdict on drift. */
export function judgedAnything(report: MonitoringReport): boolean {
  const { dataDrift, targetDrift, predictionDrift = [] } = report
  const outcomes = targetDrift ? [targetDrift, ...predictionDrift] : predictionDrift
  return (dataDrift?.totalColumns ?? 0) > 0 || outcomes.some(({ status }) => status !== 'skipped')
}
