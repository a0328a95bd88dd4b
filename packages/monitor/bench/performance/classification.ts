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

async function seconds(enablePerformance: boolean): Promise<number> {
  const start = performance.now()
  const monitor = new MlMonitor({
    reference,
    columnMapping: { target: 'was', prediction: 'risk' },
    enablePerformance,
  })
  await monitor.generateComprehensiveReport({ current })
  return (performance.now() - start) / 1000
}

await seconds(true)
const without = await seconds(false)
const whole = await seconds(true)
console.log(`report without performance ${without.toFixed(2)} s, with it ${whole.toFixed(2)} s`)
console.log(
  `performance ${(whole - without).toFixed(2)} s, resident ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most`,
)
