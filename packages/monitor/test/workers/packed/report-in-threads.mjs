/**
 * Run from a folder into which the packed `@leeway/monitor` was installed: makes a report in the pool's threads and one in this thread, and prints
 * `same report from 2 threads` or throws.
 */
import assert from 'node:assert/strict'
import { MlMonitor } from '@leeway/monitor'
import { createColumnWorkers } from '@leeway/monitor/workers'

const rows = (shift) => ({
  age: Array.from({ length: 500 }, (_, i) => 40 + 10 * Math.sin(i) + shift),
  plan: Array.from({ length: 500 }, (_, i) => ['free', 'paid'][i % 2]),
})
const asked = { current: rows(5), generatedAt: '2026-11-23T09:00:00Z' }
const workers = createColumnWorkers({ threads: 2, minimumValues: 0 })
let examined = 0
const inThreads = new MlMonitor({
  reference: rows(0),
  async mapColumns(tasks) {
    const findings = await workers.mapColumns(tasks)
    examined += findings.filter((finding) => finding !== undefined).length
    return findings
  },
})
const here = new MlMonitor({ reference: rows(0) })
assert.deepEqual(
  await inThreads.generateComprehensiveReport(asked),
  await here.generateComprehensiveReport(asked),
)
assert.equal(examined, 2)
await workers.close()
console.log('same report from 2 threads')
