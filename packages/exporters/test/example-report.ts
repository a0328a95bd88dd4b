import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'

/** The names of the example reports that @leeway/monitoring-report ships. */
export const exampleNames = ['stable', 'drifted', 'degraded', 'with-skips'] as const

/** An example report, as a new object, under another monitor name or other labels where they are given. */
export function exampleReport(
  example: (typeof exampleNames)[number],
  monitor: Partial<MonitoringReport['monitor']> = {},
): MonitoringReport {
  const path = import.meta.resolve(`@leeway/monitoring-report/examples/${example}.json`)
  const report = parseReport(readFileSync(fileURLToPath(path), 'utf8'))
  return { ...report, monitor: { ...report.monitor, ...monitor } }
}
