/**
 * Prints what one comprehensive report over two Arrow tables took, from a monitor that knows nothing yet: seconds by the clock and of processor time, the largest resident memory of this process, both tables included, and that
 * before; as JSON. The process has made one report on a few rows before, so that its code is compiled as a service's is.
 *
 *     node --conditions=@leeway/source bench/report/report-on-tables.ts <rows> <columns> <threads; 1: the calling one>
 */
import type { MonitoringReport } from '@leeway/monitoring-report'
import type { Table } from 'apache-arrow'
import { MlMonitor } from '../../src/ml-monitor.ts'
import { createColumnWorkers } from '../../src/workers/create-column-workers.ts'
import { PREDICTION, portableTable, TARGET } from './portable-table.ts'

/** Rows of the report before. */
const WARM_UP = 20_000

const [rows, columns, threads] = process.argv.slice(2).map(Number) as [number, number, number]
const workers = threads > 1 ? createColumnWorkers({ threads }) : undefined
const measured = tablesOf(rows)
// Linux counts in kilobytes, and so does Node on every system.
const megabytes = (): number => (process.resourceUsage().maxRSS * 1024) / 1e6
await reportOn(tablesOf(WARM_UP))
const before = megabytes()
const [start, used] = [performance.now(), process.cpuUsage()]
const report = await reportOn(measured)
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(used)
await workers?.close()
console.error({user,system});const processor = (user + system) / 1e6
console.log(JSON.stringify({ seconds, processor, before, megabytes: megabytes(), skipped: report.skipped.length }))
if (process.env.REPORT) (await import('node:fs')).writeFileSync(process.env.REPORT, JSON.stringify(report, null, 1))

interface Tables {
  readonly reference: Table
  readonly current: Table
}

function tablesOf(rows: number): Tables {
  return {
    reference: portableTable(columns, rows, false),
    current: portableTable(columns, rows, true),
  }
}

function reportOn({ reference, current }: Tables): Promise<MonitoringReport> {
  const monitor = new MlMonitor({
    reference,
    columnMapping: { target: TARGET, prediction: PREDICTION, task: 'classification' },
    ...(workers === undefined ? {} : { mapColumns: workers.mapColumns }),
  })
  return monitor.generateComprehensiveReport({ current, generatedAt: '2026-01-01T00:00:00Z' })
}
