/**
 * Measures how often `findPattern` is wrong on series without a pattern, and what it finds in series with one; writes results.md beside this file.
 *
 *     node --conditions=@leeway/source bench/trends/write-results.ts [series per cell, default 400]
 *
 * At 400 some two minutes of one core; for 52 values, of which more is promised, five times as many series are drawn. Ends with code 1 when a rate is beyond its bound for an autocorrelation of at most 0.5.
 */
import { writeFileSync } from 'node:fs'
import type { PatternKind } from '@leeway/stats-core/series'
import { shapeNames } from './draw-noise.ts'
import { anyShare, LEVEL, largestShare, measurePatterns } from './measure-patterns.ts'

const runs = Number(process.argv[2] ?? 400)
/** More series where more is promised. */
const runsOf = (length: number): number => (length === 52 ? 5 * runs : runs)
const none = { pattern: 'none', size: 0 } as const
const titles: Readonly<Record<PatternKind, string>> = {
  shift: 'level shift',
  slope: 'gradual trend',
  excursion: 'recovery',
  season: 'weekly season',
  spike: 'spike',
}
const kinds = Object.keys(titles) as PatternKind[]

const document = `# Patterns over many reports

Written by \`write-results.ts\`.

## Series without a pattern

The share of series that are said to show a pattern, at a level of ${LEVEL}. ${runsOf(52)} series a cell for 52 values, ${runs} for other lengths:
so many that a rate of ${LEVEL} stays at or under ${largestShare(runsOf(52)).toFixed(4)} and ${largestShare(runs).toFixed(4)} in 99.9 % of all studies. Noise is a Gaussian AR(1) with the autocorrelation φ whose values are given a shape. The promise is for φ up to 0.5; what lies beyond is shown as it is.

${falseRates()}

## Series with a pattern

${runs / 2} series a cell of 52 normal values, the pattern so many standard deviations high. A shift lies in the middle half; a gradual trend rises by this much over the whole length; an
excursion lasts a fifth of it; a season lifts the weekends; a spike is one value. "Found" is the share of series that are said to show any
pattern, "as such" those that are said to show this one.

${powers()}

## What patterns are taken for

The share of series with a pattern of 3 standard deviations (a spike: 6) that are said to show each kind: 52 normal values without and with an autocorrelation of 0.5.

${confusion(0)}

${confusion(0.5)}
`
writeFileSync(new URL('results.md', import.meta.url), document)

function falseRates(): string {
  const columns = [0, 0.3, 0.5, 0.7]
  const rows = [8, 12, 20, 30, 52, 100, 200].flatMap((length) =>
    shapeNames.map((shape) => {
      const shares = columns.map((autocorrelation) => {
        const share = anyShare(
          measurePatterns({ length, shape, autocorrelation }, none, runsOf(length)),
        )
        if (autocorrelation <= 0.5 && share > largestShare(runsOf(length))) {
          console.error(`${length} values, ${shape}, φ = ${autocorrelation}: ${share}`)
          process.exitCode = 1
        }
        return share.toFixed(4)
      })
      console.error(`${length} ${shape}: ${shares.join(' ')}`)
      return [String(length), shape, ...shares]
    }),
  )
  return table([['values', 'shape', ...columns.map((phi) => `φ = ${phi}`)], ...rows])
}

function powers(): string {
  const sizes = [1, 2, 3, 4, 5, 6]
  const rows = kinds.flatMap((pattern) =>
    [0, 0.5].map((autocorrelation) => {
      const cells = sizes.map((size) => {
        const noise = { length: 52, shape: 'normal', autocorrelation }
        const found = measurePatterns(noise, { pattern, size }, runs / 2)
        return `${anyShare(found).toFixed(2)} / ${(found[pattern] ?? 0).toFixed(2)}`
      })
      return [titles[pattern], String(autocorrelation), ...cells]
    }),
  )
  return table([['found / as such', 'φ', ...sizes.map((size) => `${size} sd`)], ...rows])
}

function confusion(autocorrelation: number): string {
  const noise = { length: 52, shape: 'normal', autocorrelation }
  const rows = kinds.map((pattern) => {
    const found = measurePatterns(noise, { pattern, size: pattern === 'spike' ? 6 : 3 }, runs / 2)
    const shares = kinds.map((kind) => (found[kind] ?? 0).toFixed(2))
    return [titles[pattern], ...shares, Math.max(0, 1 - anyShare(found)).toFixed(2)]
  })
  return table([
    [`φ = ${autocorrelation}`, ...kinds.map((kind) => `as ${titles[kind]}`), 'as nothing'],
    ...rows,
  ])
}

function table([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head!), line(head!.map(() => '---')), ...rows.map(line)].join('\n')
}
