import {
  builtinDriftTests,
  columnOf,
  createDriftContext,
  createDriftTestRegistry,
  driftEffect,
  frameFromArrow,
  isDrift,
  runDriftTest,
  sampleOf,
} from '@leeway/stats-core'
import { tableFromArrays } from 'apache-arrow'

/** What the page answers: each column's score, effect and verdict. */
export interface BrowserVerdict {
  readonly column: string
  readonly test: string
  readonly score: number
  readonly effect: number
  readonly drifted: boolean
}

const tests = createDriftTestRegistry(builtinDriftTests)
const chosen = {
  odds: 'rank-omnibus',
  rest: 'rank-omnibus',
  team: 'chi-square-homogeneity',
} as const

/** Returns the verdicts on two Arrow tables made here: `odds` and `team` have moved, `rest` has not. */
export function judgeTables(): BrowserVerdict[] {
  const reference = frameFromArrow(arrowTable(400, 0, ['a', 'b', 'c']))
  const current = frameFromArrow(arrowTable(300, 1, ['a', 'b', 'd']))
  return Object.entries(chosen).map(([column, id]) => {
    const test = tests.get(id)
    const before = columnOf(reference, column)
    const now = columnOf(current, column)
    if (!test || !before || !now) throw new Error(`${column}: no column or no test ${id}`)
    const samples = [sampleOf(before), sampleOf(now)] as const
    const context = createDriftContext(...samples)
    const outcome = runDriftTest(test, ...samples, context)
    if (outcome.status === 'skipped') throw new Error(outcome.detail)
    const { defaultThreshold, driftWhen } = test.score
    const drifted = isDrift(outcome.score, defaultThreshold, driftWhen)
    return { column, test: id, score: outcome.score, effect: driftEffect(context.bins), drifted }
  })
}

function arrowTable(
  rows: number,
  shift: number,
  teams: readonly string[],
): ReturnType<typeof tableFromArrays> {
  const spread = (step: number) => Float64Array.from({ length: rows }, (_, i) => (i * step) % 1)
  return tableFromArrays({
    odds: spread(Math.SQRT2).map((u) => 2 + u + shift),
    rest: spread(Math.sqrt(5)),
    team: Array.from({ length: rows }, (_, i) => teams[i % teams.length] ?? ''),
  })
}
