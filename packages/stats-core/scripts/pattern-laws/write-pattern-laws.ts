/**
 * Draws series without a pattern and writes the laws of what patterns are judged by to src/series/pattern-laws.ts.
 *
 *     npm run pattern-laws [-- series per cell, default 8000]
 *
 * At 8000 some three minutes of one core. Of each quantile the largest over the cells of a length is kept: over Gaussian AR(1) series with φ from 0 to
 * 0.6 for the likelihood ratios, over shapes from normal to lognormal with φ of 0 and 0.5 for the outlying value. A p-value then holds for all of them.
 */
import { writeFileSync } from 'node:fs'
import { seededRandom } from '../../src/random/seeded-random.ts'
import { normalScores } from '../../src/series/normal-scores.ts'
import { outlyingValue } from '../../src/series/outlying-value.ts'
import { patternRatios } from '../../src/series/pattern-ratios.ts'
import { drawSeries, shapes } from './draw-series.ts'

const lengths = [8, 10, 12, 16, 21, 28, 40, 52, 80, 120, 200]
const probabilities = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]
const shortest = { shift: 8, slope: 8, excursion: 12, season: 21, spike: 12 } as const
type Pattern = keyof typeof shortest

const runs = Number(process.argv[2] ?? 8_000)
const laws: Record<Pattern, number[][]> = {
  shift: [],
  slope: [],
  excursion: [],
  season: [],
  spike: [],
}
for (const length of lengths) {
  const cells = [
    ...[0, 0.2, 0.4, 0.6].map((autocorrelation) => drawRatios(length, autocorrelation)),
    ...Object.keys(shapes).flatMap((shape) =>
      [0, 0.5].map((autocorrelation) => ({
        spike: drawDistances(length, autocorrelation, shape),
      })),
    ),
  ]
  for (const pattern of Object.keys(shortest) as Pattern[]) {
    if (length < shortest[pattern]) continue
    const drawn = cells.map((cell: Partial<Record<Pattern, Float64Array>>) => cell[pattern])
    const quantiles = probabilities.map((p) =>
      Math.max(...drawn.map((values) => values?.[Math.floor((1 - p) * runs)] ?? 0)),
    )
    laws[pattern].push([length, ...quantiles])
  }
  console.error(`length ${length}`)
}
writeFileSync(new URL('../../src/series/pattern-laws.ts', import.meta.url), source())

function drawRatios(
  length: number,
  autocorrelation: number,
): Record<Exclude<Pattern, 'spike'>, Float64Array> {
  const random = seededRandom(`pattern laws, ${length} values, ${autocorrelation}`)
  const seasons = Array.from({ length }, (_, index) => index % 7)
  const empty = () => new Float64Array(runs)
  const drawn = { shift: empty(), slope: empty(), excursion: empty(), season: empty() }
  for (let run = 0; run < runs; run += 1) {
    const series = drawSeries(random, length, autocorrelation)
    const found = patternRatios(normalScores(series, random), seasons)
    for (const name of ['shift', 'slope', 'excursion', 'season'] as const) {
      drawn[name][run] = found[name]!.ratio
    }
  }
  for (const ratios of Object.values(drawn)) ratios.sort()
  return drawn
}

function drawDistances(length: number, autocorrelation: number, shape: string): Float64Array {
  const random = seededRandom(`pattern laws, ${length} values, ${autocorrelation}, ${shape}`)
  return Float64Array.from({ length: runs }, () => {
    const series = drawSeries(random, length, autocorrelation)
    return outlyingValue(series.map(shapes[shape]!)).distance
  }).sort()
}

function source(): string {
  const entries = Object.entries(laws).map(([pattern, rows]) => {
    const lines = rows.map(
      ([length, ...quantiles]) =>
        `    [${length}, [${quantiles.map((value) => Number(value.toFixed(2))).join(', ')}]],\n`,
    )
    return `  ${pattern}: [\n${lines.join('')}  ],\n`
  })
  return `// Written by scripts/pattern-laws/write-pattern-laws.ts (${runs} series a cell).

/** A length, and what series of that length without a pattern reach with the probabilities below. */
type Law = readonly [length: number, quantiles: readonly number[]]

/** Upper tail probabilities of the quantiles. */
export const tailProbabilities: readonly number[] = [${probabilities.join(', ')}]

/** Patterns that have a drawn law. */
export type JudgedPattern = ${Object.keys(laws)
    .map((pattern) => `'${pattern}'`)
    .join(' | ')}

/** Laws by pattern, shortest series first. */
export const patternLaws: Readonly<Record<JudgedPattern, readonly Law[]>> = {
${entries.join('')}}
`
}
