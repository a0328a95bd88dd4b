/**
 * Measures every test's rejections without drift and the default tests' power, and writes results.md beside this file.
 *
 *     node --conditions=@leeway/source bench/calibration/calibrate.ts [scale of the repetitions, default 1] [study, default all]
 *
 * At scale 1 hours of one core (some forty minutes when the costly tests had a twentieth of the repetitions). Studies: numeric, numeric-drawn, numeric-deep, numeric-laws, numeric-stored, categorical, power-numeric, power-categorical. Ends with code 1 when a test that promises validity
 * rejects more often than the 99.9 % binomial bound in any cell, twice, or when the default tests' power falls short of its bounds. One study alone replaces its chapters of
 * results.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { categoricalStudy } from './categorical-study.ts'
import { measurePower, type PowerRow } from './measure-power.ts'
import { measureValidity } from './measure-validity.ts'
import { deepNumericStudy, drawnNumericStudy, lawStudy, numericStudy } from './numeric-study.ts'
import { COSTLY_SHARE } from './own-tests.ts'
import { categoricalPowerCases, numericPowerCases, type PowerCase } from './power-cases.ts'
import { POWER_BOUNDS, powerReport, shortfallOf } from './power-report.ts'
import { categoricalPowerTests, numericPowerTests, type PowerTests } from './power-tests.ts'
import { secondRun } from './second-run.ts'
import { storedStudy, storedTests } from './stored-study.ts'
import type { Study, StudyCell } from './study.ts'
import { excesses, validityReport } from './validity-report.ts'
import { withChapters } from './with-chapters.ts'

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
  { study: numericStudy, cells: everyCell(numericStudy, 4000, 800), levels: LEVELS },
  { study: drawnNumericStudy, cells: everyCell(drawnNumericStudy, 1200, 240), levels: LEVELS },
  {
    study: deepNumericStudy,
    cells: [
      { kind: 'normal', referenceRows: 50, currentRows: 50, repetitions: 250_000 },
      { kind: 'normal', referenceRows: 200, currentRows: 50, repetitions: 200_000 },
      { kind: 'zeros', referenceRows: 50, currentRows: 50, repetitions: 200_000 },
      { kind: 'integers', referenceRows: 50, currentRows: 200, repetitions: 200_000 },
    ],
    levels: [0.001, 0.0001, 0.00001],
  },
  {
    study: lawStudy,
    cells: lawStudy.kinds.flatMap(({ id: kind }) => [
      { kind, referenceRows: 200, currentRows: 200, repetitions: 20_000 },
      { kind, referenceRows: 1000, currentRows: 300, repetitions: 20_000 },
      { kind, referenceRows: 5000, currentRows: 5000, repetitions: 2000 },
    ]),
    levels: LEVELS,
  },
  {
    study: storedStudy,
    cells: everyCell(storedStudy, 4000, 800).filter(({ referenceRows }) => referenceRows > 256),
    levels: LEVELS,
  },
  { study: categoricalStudy, cells: everyCell(categoricalStudy, 2000, 1000), levels: LEVELS },
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

interface PowerPlan {
  readonly id: string
  readonly title: string
  readonly compared: PowerTests
  readonly cases: readonly PowerCase[]
}

const POWER_PLANS: readonly PowerPlan[] = [
  {
    id: 'power-numeric',
    title: 'Numeric columns',
    compared: numericPowerTests,
    cases: numericPowerCases,
  },
  {
    id: storedStudy.id,
    title: 'Numeric columns, against a stored profile of the reference',
    compared: {
      tests: storedTests.toReversed(),
      rivals: ['rank-omnibus'],
      standard: 'rank-omnibus',
    },
    cases: numericPowerCases,
  },
  {
    id: 'power-categorical',
    title: 'Categorical columns',
    compared: categoricalPowerTests,
    cases: categoricalPowerCases,
  },
]

const scale = Number(process.argv[2] ?? 1)
const chosen = process.argv[3]
const started = performance.now()
const failures: string[] = []
const chapters = [
  introduction(),
  ...PLANS.filter(({ study }) => isChosen(study.id)).map(validityChapter),
  ...POWER_PLANS.filter(({ id }) => isChosen(id)).map(powerChapter),
]
const results = new URL('results.md', import.meta.url)
const before = chosen === undefined ? '' : readFileSync(results, 'utf8')
writeFileSync(results, withChapters(before, chapters))
for (const failure of failures) console.error(failure)
if (failures.length > 0) process.exitCode = 1

function isChosen(id: string): boolean {
  return chosen === undefined || id === chosen
}

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

function validityChapter({ study, cells, levels }: Plan): string {
  const counts = cells.flatMap((cell) => {
    const repetitions = Math.max(10, Math.round(cell.repetitions * scale))
    const found = measureValidity(study, { ...cell, repetitions }, levels)
    progress(`${study.id}: ${cell.kind}, ${cell.referenceRows} / ${cell.currentRows}`)
    return found
  })
  const again = secondRun(study, counts, levels)
  for (const { count, level, rejected, allowed } of excesses(study, again, levels)) {
    const { test, cell, measured } = count
    failures.push(
      `${test}: ${cell.kind}, ${cell.referenceRows} / ${cell.currentRows}: ${rejected} of ${measured} p-values ≤ ${level}, at most ${allowed} may be`,
    )
  }
  const [heading, ...rest] = validityReport(study, counts, again, levels).split('\n\n')
  const runs = `Carried out at ${scale} times the usual repetitions; tests whose p-values are drawn, or as costly, on ${100 * COSTLY_SHARE} % of these.`
  return [heading, runs, ...rest].join('\n\n')
}

function powerChapter({ title, compared, cases }: PowerPlan): string {
  const repetitions = Math.max(10, Math.round(POWER_REPETITIONS * scale))
  const rows = cases.flatMap((drift) =>
    POWER_SIZES.map((sizes): PowerRow => {
      const row = measurePower(compared.tests, drift, sizes, repetitions, POWER_LEVEL)
      progress(`power: ${drift.id}, ${sizes.join(' / ')}`)
      return row
    }),
  )
  const shortfall = shortfallOf(compared, rows)
  for (const which of ['mean', 'largest', 'largestBelowStandard'] as const) {
    if (shortfall[which] <= POWER_BOUNDS[which]) continue
    failures.push(
      `${title}: ${which} shortfall in power is ${shortfall[which]}, at most ${POWER_BOUNDS[which]} is stated`,
    )
  }
  return powerReport(title, compared, rows, POWER_LEVEL)
}

function progress(what: string): void {
  const seconds = Math.round((performance.now() - started) / 1000)
  console.error(`${String(seconds).padStart(5)} s  ${what}`)
}

function introduction(): string {
  return `# Calibration of the drift tests

Written by \`calibrate.ts\`, one study at a time; each chapter says how often it was repeated. Rates are shares of p-values at or below the level, before correction and without an effect threshold; a
valid test's rate does not exceed its level. A cell is beyond the bound when it rejects more often, at any level, than all but one in a thousand runs of a test whose
rate equals its level. Of so many cells some are by chance: each is run again, independently and four times as long, and counts as broken when it is beyond the
bound again. Tests whose p-values are drawn, or as costly, are measured on a part of the runs.`
}
