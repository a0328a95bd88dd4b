/**
 * Measures the comprehensive report over Arrow tables in memory beside the same work in pandas, SciPy and scikit-learn, beside Evidently's own figures scaled to this machine, and how it grows with the columns; writes
 * results.md beside this file.
 *
 *     npm run bench:report -- [turns of each, default 2]
 *
 * Needs Python 3 with pandas, SciPy and scikit-learn (Debian: python3-pandas, python3-scipy, python3-sklearn), some 2 GB of memory and five minutes. Both sides take turns, and of each the turn that took the
 * least processor time is kept.
 */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { markdownTable } from '@leeway/bench-data/markdown-table'
import { type EvidentlyFigures, evidentlyFigures } from './evidently-figures.ts'
import {
  askPython,
  least,
  type MeasuredReport,
  measureReport,
  type PythonWork,
  type Spent,
} from './measure.ts'

const ROUNDS = Number(process.argv[2] ?? 2)
/** Reports made before in a process that is called used. */
const USED = 5
const GROWING_ROWS = 20_000
const GROWING_COLUMNS = [125, 250, 500]

const s = (seconds: number): string => seconds.toFixed(2)
const times = (slow: number, fast: number): string => `${(slow / fast).toFixed(1)} ×`
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

interface Measured {
  readonly figures: EvidentlyFigures
  readonly fresh: MeasuredReport
  readonly used: MeasuredReport
  readonly threaded: MeasuredReport
  readonly python: PythonWork & Spent
  readonly yardstick: Spent
}

async function measure(figures: EvidentlyFigures): Promise<Measured> {
  const { rows, columns } = figures
  const turns: Omit<Measured, 'figures'>[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const report = (threads: number, before: number) =>
      measureReport({ rows, columns, threads, before })
    const fresh = await report(1, 0)
    const work = await askPython<PythonWork>('report_work.py', `work ${columns} ${rows}`)
    turns.push({
      fresh,
      python: {
        ...work,
        seconds: sum(work.steps.map(({ seconds }) => seconds)),
        processor: sum(work.steps.map(({ processor }) => processor)),
      },
      used: await report(1, USED),
      yardstick: await askPython('../speed/default_tests.py', `alone ${columns} ${rows}`),
      threaded: await report(2, USED),
    })
  }
  return {
    figures,
    fresh: least(turns.map(({ fresh }) => fresh)),
    used: least(turns.map(({ used }) => used)),
    threaded: turns.map(({ threaded }) => threaded).sort((a, b) => a.seconds - b.seconds)[0]!,
    python: least(turns.map(({ python }) => python)),
    yardstick: least(turns.map(({ yardstick }) => yardstick)),
  }
}

/** Evidently's three reports, as they would be here. */
function scaled({ figures, yardstick }: Measured): Spent {
  const scale = yardstick.processor / figures.yardstick
  return { seconds: scale * sum(figures.seconds), processor: scale * sum(figures.processor) }
}

function besideTable(measured: Measured): string {
  const { fresh, used, threaded, python } = measured
  const evidently = scaled(measured)
  const row = (what: string, { seconds, processor }: Spent, megabytes?: number): string[] => [
    what,
    s(processor),
    s(seconds),
    megabytes?.toFixed(0) ?? '',
    times(python.processor, processor),
    times(python.seconds, seconds),
    times(evidently.processor, processor),
    times(evidently.seconds, seconds),
  ]
  return markdownTable(
    [
      'what',
      'processor, s',
      'clock, s',
      'memory, MB',
      'Python / it, processor',
      'clock',
      'Evidently / it, processor',
      'clock',
    ],
    [
      row('Leeway, in a process that has made reports', used, used.megabytes),
      row('Leeway, the first report of a new process', fresh, fresh.megabytes),
      row('Leeway, two threads', threaded, threaded.megabytes),
      row('pandas, SciPy, scikit-learn', python, python.megabytes),
      row('Evidently 0.4.40, scaled', evidently),
    ],
  )
}

function describe(measured: Measured): string {
  const { figures, python, yardstick } = measured
  return `## ${figures.rows.toLocaleString('en')} rows × ${figures.columns} columns

${besideTable(measured)}

Evidently: ${figures.processor.join(' + ')} s of processor time (${figures.seconds.join(' + ')} s by the clock) for drift, quality and classification on the machine that it was measured on, times ${(yardstick.processor / figures.yardstick).toFixed(2)}: its default drift tests, as
functions of pandas and SciPy, take ${s(yardstick.processor)} s here and ${figures.yardstick} s there.

The steps in Python:

${markdownTable(
  ['step', 'processor, s', 'clock, s'],
  python.steps.map(({ step, processor, seconds }) => [
    step.replaceAll('_', ' '),
    s(processor),
    s(seconds),
  ]),
)}
`
}

async function growth(): Promise<string> {
  const rows: string[][] = []
  for (const columns of GROWING_COLUMNS) {
    const turns: MeasuredReport[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      turns.push(await measureReport({ rows: GROWING_ROWS, columns, threads: 1, before: 1 }))
    }
    const { seconds, processor, megabytes } = least(turns)
    const perColumn = (1000 * processor) / columns
    rows.push([
      String(columns),
      s(processor),
      s(seconds),
      perColumn.toFixed(2),
      megabytes.toFixed(0),
    ])
  }
  return markdownTable(
    ['columns', 'processor, s', 'clock, s', 'processor per column, ms', 'memory, MB'],
    rows,
  )
}

const versions = await askPython<string>('report_work.py', 'versions')
const described: string[] = []
for (const figures of evidentlyFigures) described.push(describe(await measure(figures)))

const results = `# Speed and memory of the comprehensive report

Written by run.ts on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${versions}, ${cpus().length} × ${cpus()[0]!.model.trim()}. To measure again: \`npm run bench:report\`.

Arrow tables in memory, on both sides so many features and beside them a target of 0 and 1 and a probability; drift, quality with Pearson correlations, relations to the target, classification with intervals and the worst
segments, checks and alerts, by the calibrated policy, from a monitor that has not seen the reference before. Both sides took turns in one run; of each the turn of the least processor time
(with two threads: the fastest). Load of the machine at the end, this run's own included: ${loadavg()[0]!.toFixed(1)}; beyond 2 the clock says little. Memory: largest resident memory of the process, both data sets included, in 10⁶ bytes.

Python does what the report is made of, once and vectorised, on floats and pandas' categories (\`report_work.py\`). It is spared intervals, what could have been detected, relations, importance and checks; of the
five rank tests that Leeway combines for each number it computes none but, in their place, Kolmogorov-Smirnov's, the cheapest that SciPy has.

${described.join('\n')}
## Growth with the columns

${GROWING_ROWS.toLocaleString('en')} rows a side.

${await growth()}
`
writeFileSync(new URL('results.md', import.meta.url), results)
console.log(results)
