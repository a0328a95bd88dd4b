/**
 * Prints, as a table, how often the distances reject without drift by their chi-squared law, on the bins of the reference's quantiles, where that law is trusted.
 *
 *     nice node --conditions=@leeway/source bench/quantile-bins/chi-squared-law.ts [deals, default 20000]
 *
 * Each row deals the rows of one pool again and again. `trusted` is the number of deals in which every expected count was large enough, by the
 * reference's own counts. The last pool has its steps where the
 * quantiles are cut, so that chance decides in which bin they fall.
 */

import { markdownTable } from '@leeway/bench-data/markdown-table'
import { countDistances } from '../../src/kernels/counts/count-distances.ts'
import { pValueByLaw } from '../../src/kernels/counts/p-value-by-law.ts'
import { quantileBinDealer } from '../../src/kernels/quantile-bins/quantile-bin-dealer.ts'
import { seededRandom } from '../../src/random/seeded-random.ts'

const LEVELS = [0.05, 0.01, 0.001]
const distances = Object.values(countDistances).filter(({ law }) => law !== undefined)
const untied = (rows: number) => Float64Array.from({ length: rows }, (_, i) => i)
const equalSteps = (steps: number) => (rows: number) =>
  Float64Array.from({ length: rows }, (_, i) => Math.floor((i * steps) / rows))
const stepsAtQuantiles = (rows: number) =>
  Float64Array.from({ length: rows }, (_, i) => Math.ceil((18 * (i / rows - 0.01)) / 0.98))

const pools = [
  ['untied', 20_000, 20_000, untied],
  ['untied', 50_000, 50_000, untied],
  ['untied', 20_000, 100_000, untied],
  ['untied', 100_000, 20_000, untied],
  ['four values', 2000, 2000, equalSteps(4)],
  ['thirty values', 6000, 6000, equalSteps(30)],
  ['a hundred values', 20_000, 20_000, equalSteps(100)],
  ['steps at the quantiles', 20_000, 20_000, stepsAtQuantiles],
] as const

const deals = Number(process.argv[2] ?? 20_000)
const rows = pools.flatMap(([title, n, m, make]) => {
  const deal = quantileBinDealer(seededRandom(`${title} ${n} ${m}`), make(n + m), n)
  const counts = distances.map(() => ({ trusted: 0, rejected: LEVELS.map(() => 0) }))
  for (let k = 0; k < deals; k++) {
    const { reference, current } = deal()
    for (const [index, distance] of distances.entries()) {
      const statistic = distance.compute(reference, current)
      const pValue = pValueByLaw(distance, statistic, reference, current, reference)
      if (pValue === undefined) continue
      counts[index]!.trusted += 1
      for (const [l, level] of LEVELS.entries()) {
        if (pValue <= level) counts[index]!.rejected[l]! += 1
      }
    }
  }
  return counts.flatMap(({ trusted, rejected }, index) =>
    trusted === 0
      ? []
      : [
          [
            `${title}, ${n} / ${m}, ${distances[index]!.id}`,
            `${trusted}`,
            ...rejected.map((count) => (count / trusted).toFixed(4)),
          ],
        ],
  )
})
process.stdout.write(
  `${markdownTable(['pool, rows, distance', 'trusted', ...LEVELS.map((a) => `p ≤ ${a}`)], rows)}\n`,
)
