/**
 * Measures every test's rejections without drift and the numeric tests' power, and writes results.md beside this file.
 *
 *     node --conditions=@leeway/source bench/calibration/calibrate.ts [scale of the repetitions, default 1] [study, default all]
 *
 * At scale 1 some twenty minutes of one core. Studies: numeric, numeric-deep, categorical, power. Ends with code 1 when a test that promises validity everywhere rejects more
 * often than the 99.9 % binomial bound in any cell. One study alone is printed, not written.
 */
import { writeFileSync } from 'node:fs'
import { categoricalStudy } from './categorical-study.ts'
import { measurePower, type PowerRow } from './measure-power.ts'
import { measureValidity, type RejectionCount } from './measure-validity.ts'
import { deepNumericStudy, numericStudy, numericTests } from './numeric-study.ts'
import { powerCases } from './power-cases.ts'
import { powerReport } from './power-report.ts'
import type { Study, StudyCell } from './study.ts'
import { brokenPromises, validityReport } from './validity-report.ts'

/** A study, where it is carried out, and at which levels it is read. */
interface Plan {
  readonly study: Study
  readonly cells: readonly StudyCell[]
  readonly levels: readonly number[]
}

const LEVELS = [0.05, 0.01, 0.001]
const REFERENCE_ROWS = [50, 100, 200, 500, 1500, 10_000]
const CURRENT_ROWS = [50, 200, 1000, 10_000]

const PLANS: readonly Plan[] = [
  { study: numericStudy, cells: everyCell(numericStudy, 10_000, 4000), levels: LEVELS },
  {
    study: deepNumericStudy,
    cells: [
      { kind: 'normal', referenceRows: 50, currentRows: 50, repetitions: 500_000 },
      { kind: 'normal', referenceRows: 200, currentRows: 50, repetitions: 200_000 },
      { kind: 'zeros', referenceRows: 50, currentRows: 50, repetitions: 200_000 },
      { kind: 'integers', referenceRows: 50, currentRows: 200, repetitions: 400_000 },
    ],
    levels: [0.001, 0.0001, 0.00001],
  },
  { study: categoricalStudy, cells: everyCell(categoricalStudy, 4000, 2000), levels: LEVELS },
]

const POWER_LEVEL = 0.05
const POWER_REPETITIONS = 1000
const POWER_SIZES = [
  [100, 100],
  [200, 200],
  [500, 500],
  [1000, 1000],
  [1500, 200],
  [200, 1500],
  [10_000, 200],
] as const

const scale = Number(process.argv[2] ?? 1)
const chosen = process.argv[3]
const started = performance.now()
const plans = PLANS.filter(({ study }) => chosen === undefined || study.id === chosen)
const measured = plans.map((plan) => ({ ...plan, counts: plan.cells.flatMap(runCell(plan)) }))
const broken = measured.flatMap(({ study, counts, levels }) =>
  brokenPromises(study, counts, levels),
)
const chapters = [
  introduction(),
  ...measured.map(({ study, counts, levels }) => validityReport(study, counts, levels)),
  ...(chosen === undefined || chosen === 'power'
    ? [powerReport(numericTests, powerRows(), POWER_LEVEL)]
    : []),
]
const document = `${chapters.join('\n\n')}\n`
if (chosen === undefined) writeFileSync(new URL('results.md', import.meta.url), document)
else process.stdout.write(document)
for (const { count, level, rejected, allowed } of broken) {
  const { test, cell } = count
  console.error(
    `${test}: ${cell.kind}, ${cell.referenceRows} / ${cell.currentRows}: ${rejected} of ${count.measured} p-values ≤ ${level}, at most ${allowed} may be`,
  )
}
if (broken.length > 0) process.exitCode = 1

function everyCell(
  study: Study,
  repetitions: number,
  repetitionsFromManyRows: number,
): StudyCell[] {
  return study.kinds.flatMap(({ id }) =>
    REFERENCE_ROWS.flatMap((referenceRows) =>
      CURRENT_ROWS.map((currentRows) => ({
        kind: id,
        referenceRows,
        currentRows,
        repetitions: referenceRows + currentRows < 10_000 ? repetitions : repetitionsFromManyRows,
      })),
    ),
  )
}

function runCell({ study, levels }: Plan): (cell: StudyCell) => RejectionCount[] {
  return (cell) => {
    const repetitions = Math.max(10, Math.round(cell.repetitions * scale))
    const counts = measureValidity(study, { ...cell, repetitions }, levels)
    progress(`${study.id}: ${cell.kind}, ${cell.referenceRows} / ${cell.currentRows}`)
    return counts
  }
}

function powerRows(): PowerRow[] {
  const repetitions = Math.max(10, Math.round(POWER_REPETITIONS * scale))
  return powerCases.flatMap((drift) =>
    POWER_SIZES.map((sizes) => {
      const row = measurePower(numericTests, drift, sizes, repetitions, POWER_LEVEL)
      progress(`power: ${drift.id}, ${sizes.join(' / ')}`)
      return row
    }),
  )
}

function progress(what: string): void {
  const seconds = Math.round((performance.now() - started) / 1000)
  console.error(`${String(seconds).padStart(5)} s  ${what}`)
}

function introduction(): string {
  return `# Calibration of the drift tests

Written by \`calibrate.ts\`, at ${scale} times its usual repetitions. Rates are shares of p-values at or below the level; a valid test's rate
does not exceed its level. A cell is beyond the bound when it rejects more often, at any level, than all but one in a
thousand runs of a test whose rate equals its level. Tests whose validity rests on assumptions are measured on a fifth of the runs.`
}
