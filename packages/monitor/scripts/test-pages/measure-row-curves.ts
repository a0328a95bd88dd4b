import type { Curve } from '@leeway/bench-data/draw-curves'
import {
  isDrift,
  type RandomSource,
  type RowMatrix,
  rowMatrix,
  seededRandom,
} from '@leeway/stats-core'
import { defaultEffectThreshold } from '../../src/drift/drift-settings.ts'
import type { MultivariateTest } from '../../src/multivariate/multivariate-test.ts'
import type { RowChange } from './row-changes.ts'

const RUNS = 40
const ALPHA = 0.05

/** Returns the curves of a test over a change: the share of 40 seeded runs with drift by its defaults, as if no other test were asked. */
export function measureRowCurves(change: RowChange, test: MultivariateTest): readonly Curve[] {
  return change.rows.map((rows) => ({
    rows,
    points: change.sizes.map((size) => ({ size, drifted: driftedShare(change, test, size, rows) })),
  }))
}

function driftedShare(
  change: RowChange,
  test: MultivariateTest,
  size: number,
  rows: number,
): number {
  const random = seededRandom(`${change.label} ${rows}`)
  let drifted = 0
  for (let run = 0; run < RUNS; run++) {
    const reference = drawRows(random, change, change.sizes[0]!, rows)
    const current = drawRows(random, change, size, rows)
    const { score, effect } = test.compare(reference, current, `run ${run}`)
    const isBeyond = isDrift(score, test.score.threshold ?? ALPHA, test.score.driftWhen)
    if (isBeyond && (effect ?? 1) >= defaultEffectThreshold) drifted += 1
  }
  return drifted / RUNS
}

function drawRows(
  random: RandomSource,
  { columns, draw }: RowChange,
  size: number,
  rows: number,
): RowMatrix {
  const drawn = Array.from({ length: rows }, () => {
    const row = new Float64Array(columns)
    draw(random, size, row)
    return row
  })
  return rowMatrix(drawn)
}
