import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'

/** Returns the judged columns of a report by name: features, target and predictions. */
export function verdictsOf(report: MonitoringReport): Map<string, ColumnDrift> {
  const { dataDrift, targetDrift, predictionDrift = [] } = report
  const columns = [
    ...(dataDrift?.columns ?? []),
    ...(targetDrift === undefined ? [] : [targetDrift]),
    ...predictionDrift,
  ]
  return new Map(columns.map((column) => [column.name, column]))
}

/** Returns how far a column is beyond what it is judged by, 1 at the threshold: its effect, or the distance of its test; 0 where it has neither. */
export function excessOf({ effect, score, threshold, scoreKind }: ColumnDrift): number {
  if (effect !== undefined)
    return effect.threshold > 0 ? effect.value / effect.threshold : effect.value
  if (scoreKind !== 'distance' || score === undefined || threshold === undefined) return 0
  return threshold > 0 ? score / threshold : score
}
