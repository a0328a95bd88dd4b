/**
 * Prints the seconds of two reports on drift alone over two data sets of 20 columns, and the largest resident memory of this process, both data sets included, as JSON. The first
 * report sorts and profiles the reference, the second finds it so.
 *
 *     node --conditions=@leeway/source bench/speed/report-on-large-data.ts <rows> <policy> <threads; 1: the calling one>
 */
import { MlMonitor } from '../../src/ml-monitor.ts'
import { createColumnWorkers } from '../../src/workers/create-column-workers.ts'
import { largeFrame } from './large-frame.ts'

const [rows, policy = 'evidently', threads] = process.argv.slice(2)
const workers = Number(threads) > 1 ? createColumnWorkers({ threads: Number(threads) }) : undefined
const current = largeFrame(Number(rows), true)
const monitor = new MlMonitor({
  reference: largeFrame(Number(rows), false),
  policy,
  enableDataQuality: false,
  ...(workers === undefined ? {} : { mapColumns: workers.mapColumns }),
})
const seconds: number[] = []
for (let round = 0; round < 2; round += 1) {
  const start = performance.now()
  await monitor.generateComprehensiveReport({ current })
  seconds.push((performance.now() - start) / 1000)
}
await workers?.close()
// Linux counts in kilobytes, and so does Node on every system.
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6
console.log(JSON.stringify({ seconds, megabytes }))
