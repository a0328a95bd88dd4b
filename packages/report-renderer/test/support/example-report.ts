import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'

const require = createRequire(import.meta.url)

/** The example reports of `@leeway/monitoring-report`. */
export const exampleNames = ['stable', 'drifted', 'degraded', 'with-skips'] as const

/** Returns an example report by name. */
export function exampleReport(name: (typeof exampleNames)[number]): MonitoringReport {
  const path = require.resolve(`@leeway/monitoring-report/examples/${name}.json`)
  return parseReport(readFileSync(path, 'utf8'))
}
