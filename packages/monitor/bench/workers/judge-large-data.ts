/**
 * Prints the seconds of two reports over two data sets of 20 columns, and the largest resident memory of this process, both data sets included, as JSON.
 *
 *     node --conditions=@leeway/source judge-large-data.ts <rows> <policy> <threads; 0: none but the calling one>
 */

import { portableColumn } from '@leeway/bench-data'
import { type Column, createFrame, type Frame } from '@leeway/stats-core'
import { MlMonitor } from '../../src/ml-monitor.ts'
import { createColumnWorkers } from '../../src/workers/create-column-workers.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const threads = Number(process.argv[4] ?? 0)
const policy = process.argv[3] ?? 'evidently'

function drawFrame(current: boolean): Frame {
  const columns = Array.from({ length: 20 }, (_, index): Column => {
    const drawn = portableColumn(index, 20, rows, current)
    if (!('values' in drawn)) return { kind: 'categorical', length: rows, nullCount: 0, ...drawn }
    const nanCount = drawn.values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0)
    return { kind: 'numeric', length: rows, nullCount: 0, nanCount, ...drawn }
  })
  return createFrame(columns)
}

const workers = threads > 0 ? createColumnWorkers({ threads }) : undefined
const data = { reference: drawFrame(false), current: drawFrame(true) }
const monitor = new MlMonitor({
  reference: data.reference,
  policy,
  ...(workers === undefined ? {} : { mapColumns: workers.mapColumns }),
})
const seconds: number[] = []
for (let round = 0; round < 2; round += 1) {
  const start = performance.now()
  await monitor.generateComprehensiveReport({ current: data.current })
  seconds.push((performance.now() - start) / 1000)
}
await workers?.close()
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ rows, policy, threads, seconds, megabytes }))
