import type { MonitoringReport } from '@leeway/monitoring-report'
import { MonitorError } from '../monitor-error.ts'

/**
 * Asserts that all reports are of one monitor.
 *
 * @param name the monitor; default: that of the first report
 * @throws MonitorError `not_comparable` with both names
 */
export function requireOneMonitor(
  reports: readonly MonitoringReport[],
  name: string | undefined = reports[0]?.monitor.name,
): void {
  const other = reports.find(({ monitor }) => monitor.name !== name)
  if (other === undefined) return
  throw new MonitorError(
    'not_comparable',
    `monitor: run ${JSON.stringify(other.runId)} is of the monitor ${JSON.stringify(other.monitor.name)}, expected ${JSON.stringify(name)}: only reports of one monitor can be compared`,
  )
}
