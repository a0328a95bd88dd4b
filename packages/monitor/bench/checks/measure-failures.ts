/**
 * Measures how often a report on unchanged data has a failed check, and prints the table of `results.md`.
 *
 *     node --conditions=@leeway/source bench/checks/measure-failures.ts
 */
import { seededRandom } from '@leeway/stats-core'
import { drawFew, drawMany } from './draw-unchanged.ts'
import { failureRate } from './failure-rate.ts'

const sizes = [
  [20, 20, 1000],
  [50, 50, 1000],
  [200, 200, 1000],
  [2000, 2000, 200],
  [50, 2000, 200],
  [2000, 50, 500],
] as const

console.log('| reference | current | runs | twelve columns | two columns that repeat |')
console.log('| --: | --: | --: | --: | --: |')
for (const [n, m, runs] of sizes) {
  const cells = []
  for (const draw of [drawMany, drawFew]) {
    const rate = await failureRate(draw, n, m, runs, seededRandom(`measure ${draw.name} ${n} ${m}`))
    cells.push(`${(100 * rate).toFixed(1)} %`)
  }
  console.log(`| ${n} | ${m} | ${runs} | ${cells.join(' | ')} |`)
}
