/**
 * Measures the continuous tests beside SciPy in one run, on the same data, and their growth; writes results.md beside this file.
 *
 *     node --conditions=@leeway/source bench/speed/run.ts [rows]
 *
 * Needs Python 3 with SciPy (Debian: python3-scipy). Both sides take turns, and the least time of each is kept.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { markdownTable } from '@leeway/bench-data/markdown-table'
import { startPython } from '@leeway/bench-data/python-peer'
import { measureGrowth } from './growth.ts'
import { measureSixTests } from './six-tests.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const millions = `${rows / 1e6} M`
const ms = (seconds: number): string => (1000 * seconds).toFixed(seconds < 0.01 ? 2 : 0)
const times = (slow: number, fast: number): string => `${(slow / fast).toFixed(1)} ×`

const six = startPython(new URL('six_tests.py', import.meta.url))
const shapes = ['normal', 'lognormal, 2 % missing', 'uniform', 'whole numbers']
const sixRows: string[][] = []
for (const [column, shape] of shapes.entries()) {
  const { ours, scipy } = await measureSixTests(six, { column, rows, rounds: 3 })
  const { sort, walk, total } = ours as Record<'sort' | 'walk' | 'total', number>
  const both = times(scipy.total!, total)
  sixRows.push([shape, ms(sort), ms(walk), ms(total), ms(scipy.total!), both])
}
const versions = await six.ask<string>('versions')
await six.close()

const growth = measureGrowth()

const results = `# Speed beside SciPy

Written by run.ts on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${versions}, ${cpus().length} × ${cpus()[0]!.model.trim()}. Both sides took
turns in one run; the least time of each. Milliseconds, one thread. To measure again, beside the default tests of whole data sets
(packages/monitor/bench/speed/results.md): \`npm run bench:speed\`.

## Kolmogorov-Smirnov, Wasserstein, energy, Cramér-von Mises, Mann-Whitney and Anderson-Darling, ${millions} × ${millions} values

Leeway sorts both sides once and walks over them once; SciPy's six calls sort for themselves. All statistics agree within 1e-9.

${markdownTable(['values', 'sorting', 'walk', 'Leeway', 'SciPy', 'ratio'], sixRows)}

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
