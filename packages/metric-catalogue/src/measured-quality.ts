import type { DataQuality, MonitoringReport } from '@leeway/monitoring-report'

/** Returns the data quality of the report, or `undefined` when there is no such part, or no value that could have been missing. */
export function measuredQuality({ dataQuality }: MonitoringReport): DataQuality | undefined {
  return dataQuality && dataQuality.totalValues > 0 ? dataQuality : undefined
}
