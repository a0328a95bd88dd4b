/**
 * Measures Evidently's default tests beside the same functions in Python, with one and two threads, the calibrated policy on the same data, and whole reports with
 * the memory that they need; writes results.md beside this file.
 *
 *     node --conditions=@leeway/source bench/speed/run.ts [rows]
 *
 * Needs Python 3 with SciPy and pandas (Debian: python3-scipy, python3-pandas). Both sides take turns, and the least time of each is kept.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { markdownTable } from '@leeway/bench-data/markdown-table'
import { startPython } from '@leeway/bench-data/python-peer'
import { COLUMNS, largeFrame } from './large-frame.ts'
import { leastTogether, measureColumns, measureTogether } from './measure-defaults.ts'
import { type MeasuredReports, measureReports } from './measure-reports.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const THREADS = [1, 2]
const ms = (seconds: number): string => (1000 * seconds).toFixed(seconds < 0.01 ? 2 : 0)
const times = (slow: number, fast: number): string => `${(slow / fast).toFixed(1)} ×`

const reports: MeasuredReports[] = []
for (const policy of ['evidently', 'calibrated']) {
  for (const threads of THREADS) reports.push(await measureReports(rows, policy, threads))
}

const data = { reference: largeFrame(rows, false), current: largeFrame(rows, true), rows }
const python = startPython(new URL('default_tests.py', import.meta.url))
const versions = await python.ask<string>('versions')
const columns = await measureColumns(python, data)
const together: string[][] = []
for (const threads of THREADS) {
  const { ours, python: theirs } = await measureTogether(python, data, threads)
  const calibrated = await leastTogether(data, 'calibrated', threads)
  together.push([String(threads), ms(ours), ms(theirs), times(theirs, ours), ms(calibrated)])
}
await python.close()
const sum = (side: 'ours' | 'python'): number =>
  columns.reduce((total, column) => total + column[side], 0)

const results = `# Speed and memory of large comparisons

Written by run.ts on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${versions}, ${cpus().length} × ${cpus()[0]!.model.trim()}. ${rows.toLocaleString('en')} rows × ${COLUMNS} columns
on either side. Both sides took turns in one run; the least time of each, in milliseconds. To measure again, beside the tests one by one
(packages/stats-core/bench/speed/results.md): \`npm run bench:speed\`.

## Evidently's default tests beside the same functions in Python

Choosing the test by the different values of both sides, sorting included, then Wasserstein in standard deviations for numbers and Jensen-Shannon for
categories. Leeway's are the functions that \`MlMonitor\` calls, with what the column could have shown (\`detectable\`), which Python does not compute. Same choices, and
scores within 1e-9. One thread:

${markdownTable(
  ['column', 'test', 'Leeway', 'Python', 'ratio'],
  [
    ...columns.map(({ column, test, ours, python: theirs }) => [
      column,
      test,
      ms(ours),
      ms(theirs),
      times(theirs, ours),
    ]),
    ['all', '', ms(sum('ours')), ms(sum('python')), times(sum('python'), sum('ours'))],
  ],
)}

All columns in one go, with threads of \`createColumnWorkers\` (columns handed over included) beside as many processes of Python's \`multiprocessing\` (which inherit the
data); and the tests of the calibrated policy (rank omnibus for numbers, chi-square for categories, effect and \`detectable\`) over the same data, which has no counterpart in Python:

${markdownTable(
  [
    'threads',
    "Leeway, Evidently's tests",
    "Python, Evidently's tests",
    'ratio',
    'Leeway, calibrated',
  ],
  together,
)}

## Reports on drift

Verdicts, profiles of both sides and distributions; data quality and performance are measured in ../report. The first report sorts and profiles the reference, later ones find that done. Memory: the largest
resident memory of a process that holds both data sets and makes two reports, in 10⁶ bytes.

${markdownTable(
  ['policy', 'threads', 'first report', 'next report', 'memory, MB'],
  reports.map(({ policy, threads, seconds: [first, next], megabytes }) => [
    policy,
    String(threads),
    ms(first),
    ms(next),
    megabytes.toFixed(0),
  ]),
)}
`
writeFileSync(new URL('results.md', import.meta.url), results)
console.log(results)
