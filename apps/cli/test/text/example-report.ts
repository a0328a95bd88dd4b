import { readFileSync } from 'node:fs'
import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'

/** The example reports that the contract comes with. */
export const exampleNames = ['stable', 'drifted', 'degraded', 'with-skips'] as const

/** Returns an example report of `@leeway/monitoring-report`. */
export function exampleReport(name: (typeof exampleNames)[number]): MonitoringReport {
  const url = import.meta.resolve(`@leeway/monitoring-report/examples/${name}.json`)
  return parseReport(readFileSync(new URL(url), 'utf8'))
}
