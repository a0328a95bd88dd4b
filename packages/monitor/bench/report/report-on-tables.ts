/**
 * Prints what one comprehensive report over two Arrow tables took, from a monitor that has seen neither before: seconds by the clock and of processor time, and the
 * largest resident memory of this process, both tables included, in 10⁶ bytes; as JSON.
 *
 *     node --conditions=@leeway/source bench/report/report-on-tables.ts <rows> <columns> <threads; 1: the calling one> <reports on few rows made before> [file for the report]
 */
import { writeFileSync } from 'node:fs'
import type { MonitoringReport } from '@leeway/monitoring-report'
import type { Table } from 'apache-arrow'
import { MlMonitor } from '../../src/ml-monitor.ts'
import { createColumnWorkers } from '../../src/workers/create-column-workers.ts'
import { PREDICTION, portableTable, TARGET } from './portable-table.ts'

/** Rows of the reports before: enough for the engine to compile what it runs. */
const FEW_ROWS = 20_000

interface Tables {
  readonly reference: Table
  readonly current: Table
}

const [file] = process.argv.slice(6)
const [rows, columns, threads, before] = process.argv.slice(2, 6).map(Number) as [
  number,
  number,
  number,
  number,
]
const workers = threads > 1 ? createColumnWorkers({ threads }) : undefined
const tables = tablesOf(rows)
for (let report = 0; report < before; report++) await reportOn(tablesOf(FEW_ROWS))

const [start, used] = [performance.now(), process.cpuUsage()]
const report = await reportOn(tables)
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(used)
await workers?.close()
if (file !== undefined) writeFileSync(file, JSON.stringify(report, undefined, 2))
// Linux counts in kilobytes, and so does Node on every system.
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6
console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6, megabytes }))

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
