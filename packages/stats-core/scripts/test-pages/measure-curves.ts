import type { Curve } from '@leeway/bench-data/draw-curves'
import {
  type CellValue,
  type Column,
  castColumn,
  columnFromValues,
  createDriftContext,
  type DriftTest,
  isDrift,
  type Kind,
  runDriftTest,
  type Sample,
  sampleOf,
  seededRandom,
} from '../../src/index.ts'
import type { Change } from './changes.ts'

const RUNS = 60

/**
 * Returns for each test by id its curves over `change`: the share of 60 seeded runs in which its score lies on the drift side of its default threshold. All tests see
 * the same data.
 */
export function measureCurves(
  change: Change,
  tests: readonly DriftTest[],
): ReadonlyMap<string, readonly Curve[]> {
  const measured = new Map<string, Curve[]>(tests.map(({ id }) => [id, []]))
  for (const rows of change.rows) {
    const shares = change.sizes.map((size) => driftedShares(change, tests, size, rows))
    for (const { id } of tests) {
      const points = change.sizes.map((size, i) => ({ size, drifted: shares[i]!.get(id)! }))
      measured.get(id)!.push({ rows, points })
    }
  }
  return measured
}

function driftedShares(
  change: Change,
  tests: readonly DriftTest[],
  size: number,
  rows: number,
): Map<string, number> {
  const random = seededRandom(`${change.label} ${rows}`)
  const drifted = new Map(tests.map(({ id }) => [id, 0]))
  const side = (by: number): Sample =>
    sampleOfValues(
      Array.from({ length: rows }, () => change.draw(random, by)),
      change.kind,
    )
  for (let run = 0; run < RUNS; run++) {
    const pair = [side(change.sizes[0]!), side(size)] as const
    const context = createDriftContext(...pair, { resolution: 0.01 })
    for (const test of tests) {
      const outcome = runDriftTest(test, ...pair, context)
      if (outcome.status === 'skipped') continue
      const { defaultThreshold, driftWhen } = test.score
      if (isDrift(outcome.score, defaultThreshold, driftWhen)) {
        drifted.set(test.id, drifted.get(test.id)! + 1 / RUNS)
      }
    }
  }
  return drifted
}

function sampleOfValues(values: CellValue[], kind: Kind): Sample {
  const column = castColumn(columnFromValues('x', values) as Column, kind)
  if (column.kind === 'failed') throw new Error(column.detail)
  return sampleOf(column)
}
