/**
 * Measures the continuous tests and Evidently's defaults beside SciPy in one run, on the same data, and writes results.md beside this file.
 *
 *     node --conditions=@leeway/source bench/speed/run.ts [rows]
 *
 * Needs Python 3 with SciPy and pandas (Debian: python3-scipy, python3-pandas). Both sides take turns, and the least time of each is kept.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { markdownTable } from '../calibration/markdown-table.ts'
import { measureDefaults } from './evidently-defaults.ts'
import { measureGrowth } from './growth.ts'
import { startPython } from './python-peer.ts'
import { measureSixTests } from './six-tests.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const millions = `${rows / 1e6} M`
const ms = (seconds: number): string => (1000 * seconds).toFixed(seconds < 0.01 ? 2 : 0)
const times = (slow: number, fast: number): string => `${(slow / fast).toFixed(1)} ×`

const six = startPython('six_tests.py', [])
const shapes = ['normal', 'lognormal, 2 % missing', 'uniform', 'whole numbers']
const sixRows: string[][] = []
for (const [column, shape] of shapes.entries()) {
  const { ours, scipy } = await measureSixTests(six, { column, rows, rounds: 3 })
  const { sort, walk, total } = ours as Record<'sort' | 'walk' | 'total', number>
  const both = times(scipy.total!, total)
  sixRows.push([shape, ms(sort), ms(walk), ms(total), ms(scipy.total!), both])
}
await six.close()

const python = startPython('evidently_defaults.py', [])
const versions = await python.ask<string>('versions')
const defaults = await measureDefaults(python, { columns: 20, rows, rounds: 2 })
await python.close()
const sum = (side: 'ours' | 'python'): number =>
  defaults.reduce((total, column) => total + column[side], 0)

const growth = measureGrowth()

const results = `# Speed beside SciPy

Written by run.ts on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${versions}, ${cpus().length} × ${cpus()[0]!.model.trim()}. Both sides took
turns in one run; the least time of each. Milliseconds, one thread.

## Kolmogorov-Smirnov, Wasserstein, energy, Cramér-von Mises, Mann-Whitney and Anderson-Darling, ${millions} × ${millions} values

Leeway sorts both sides once and walks over them once; SciPy's six calls sort for themselves. All statistics agree within 1e-9.

${markdownTable(['values', 'sorting', 'walk', 'Leeway', 'SciPy', 'ratio'], sixRows)}

## Evidently's default tests, ${millions} rows × 20 columns

Choosing the test by the different values of both sides, sorting included, then Wasserstein in standard deviations for numbers and Jensen-Shannon for
categories. Same choices, and scores within 1e-9.

${markdownTable(
  ['column', 'test', 'Leeway', 'Python', 'ratio'],
  [
    ...defaults.map(({ column, test, ours, python }) => [
      column,
      test,
      ms(ours),
      ms(python),
      times(python, ours),
    ]),
    ['all', '', ms(sum('ours')), ms(sum('python')), times(sum('python'), sum('ours'))],
  ],
)}

## Growth: sorting and the six tests, normal values

${markdownTable(
  ['rows a side', 'milliseconds', 'nanoseconds per row and log₂ rows'],
  growth.map(({ rows: size, seconds }) => [
    size.toLocaleString('en'),
    ms(seconds),
    ((1e9 * seconds) / size / Math.log2(size)).toFixed(2),
  ]),
)}
`
writeFileSync(new URL('results.md', import.meta.url), results)
console.log(results)
