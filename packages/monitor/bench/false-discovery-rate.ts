/**
 * Measures the false discovery rate of a monitor's verdicts, and writes results.md beside this file.
 *
 *     node --conditions=@leeway/source bench/false-discovery-rate.ts [scale of the runs, default 1]
 *
 * At scale 1, 2000 runs a cell, some fifty minutes of one core; at 0.1 some five. Ends with code 1 when the default policy's rate is beyond its bound in a cell.
 */
import { writeFileSync } from 'node:fs'
import {
  type DiscoveryCell,
  largestRate,
  measureFalseDiscoveries,
} from './measure-false-discoveries.ts'

const LEVEL = 0.05
const SIZES = [
  [50, 50],
  [200, 200],
  [1500, 50],
  [50, 1500],
  [1000, 1000],
] as const

const RUNS = 2000

const runs = Math.max(10, Math.round(RUNS * Number(process.argv[2] ?? 1)))
const cells = SIZES.flatMap(([referenceRows, currentRows]) =>
  [0, 0.9].flatMap((correlation) =>
    [0, 5, 15].map(
      (drifted): DiscoveryCell => ({ referenceRows, currentRows, correlation, drifted, runs }),
    ),
  ),
)
const bound = largestRate(LEVEL, runs)
const rows: string[] = []
for (const cell of cells) {
  const { real, verdict, evidently } = await measureFalseDiscoveries(cell)
  const name = `${cell.referenceRows} / ${cell.currentRows}, ${cell.drifted} drifted, ρ = ${cell.correlation}`
  const shown = [real, verdict, evidently].flatMap(({ falseDiscoveryRate, found }) => [
    falseDiscoveryRate.toFixed(4),
    Number.isNaN(found) ? '' : found.toFixed(3),
  ])
  rows.push(`| ${[name, ...shown].join(' | ')} |`)
  console.error(rows.at(-1))
  for (const [decision, { falseDiscoveryRate }] of Object.entries({ real, verdict })) {
    if (falseDiscoveryRate <= bound) continue
    console.error(`${name}: ${decision} has a false discovery rate of ${falseDiscoveryRate}`)
    process.exitCode = 1
  }
}
writeFileSync(new URL('results.md', import.meta.url), document())

function document(): string {
  return `# False discovery rate of a monitor's verdicts

Written by \`false-discovery-rate.ts\`. Twenty columns (normal, lognormal, rounded, counts, eight categories, four of each), independent or with a
correlation of 0.9 before they take these forms; 0, 5 or 15 of them drifted (shifted by 0.7 sd before they take these forms). FDR is the mean of V / max(R, 1) over ${runs} runs
a row: V columns falsely said to have drifted, R said so at all. The default policy states at most ${LEVEL}; with so many runs, a rate of ${LEVEL} stays at or under ${bound.toFixed(4)} in 99.9 %
of all studies. "Real" is the corrected p-value alone; "verdict" asks for a large effect as well. Found is the mean share of the drifted columns that were said to have drifted.

| reference / current rows, columns | real: FDR | found | verdict: FDR | found | Evidently: FDR | found |
| :--- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`
}
