/**
 * How long the performance part of a report takes beside scikit-learn: 1 000 000 rows × 20 features with a probability on each side, the search for the worst segments included.
 *
 *     node --conditions=@leeway/source bench/performance/classification.ts [rows] [features]
 *     python3 bench/performance/classification.py [rows]
 */
import { performance } from 'node:perf_hooks'
import { seededRandom } from '@leeway/stats-core'
import { tableFromArrays } from 'apache-arrow'
import { MlMonitor } from '../../src/index.ts'

const [rows = 1_000_000, features = 20] = process.argv.slice(2).map(Number)
const random = seededRandom('bench')

function draw(): Record<string, Float64Array> {
  const columns: Record<string, Float64Array> = {}
  for (let k = 0; k < features; k++) {
    columns[`x${k}`] = Float64Array.from({ length: rows }, () => random.nextDouble())
  }
  const risk = Float64Array.from({ length: rows }, () => random.nextDouble())
  const was = risk.map((probability) => (random.nextDouble() < probability ? 1 : 0))
  return { ...columns, was, risk }
}

const [reference, current] = [tableFromArrays(draw()), tableFromArrays(draw())]

/** Seconds by the clock, and of processor time. */
async function measure(enablePerformance: boolean): Promise<[number, number]> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  const monitor = new MlMonitor({
    reference,
    columnMapping: { target: 'was', prediction: 'risk' },
    enablePerformance,
  })
  await monitor.generateComprehensiveReport({ current })
  const { user, system } = process.cpuUsage(used)
  return [(performance.now() - start) / 1000, (user + system) / 1e6]
}

await measure(true)
const without = await measure(false)
const whole = await measure(true)
const shown = ([seconds, processor]: readonly number[]): string =>
  `${seconds!.toFixed(2)} s, ${processor!.toFixed(2)} s of processor time`
console.log(`report without performance: ${shown(without)}`)
console.log(`report with performance: ${shown(whole)}`)
console.log(`performance: ${shown([whole[0] - without[0], whole[1] - without[1]])}`)
console.log(`resident: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most`)
