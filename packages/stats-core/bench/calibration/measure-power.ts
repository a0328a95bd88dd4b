import { seededRandom } from '../../src/random/seeded-random.ts'
import type { PowerCase, Sizes } from './power-cases.ts'
import type { PowerTest } from './power-tests.ts'

/** The share of repetitions in which each test found one drift at one pair of sizes. */
export interface PowerRow {
  readonly drift: PowerCase
  readonly referenceRows: number
  readonly currentRows: number
  readonly repetitions: number
  /** In [0, 1], aligned with the tests. */
  readonly power: readonly number[]
}

/** So many times as many runs without drift as with it say what a p-value has to reach. */
const NULL_RUNS = 4

/** Returns how often each test's p-value is at or below `level` under a drift; of a size-corrected one, at or below what its p-values are without drift with that probability. */
export function measurePower(
  tests: readonly PowerTest[],
  drift: PowerCase,
  sizes: Sizes,
  repetitions: number,
  level: number,
): PowerRow {
  const [referenceRows, currentRows] = sizes
  const random = seededRandom(`power, ${drift.id}, ${referenceRows} against ${currentRows}`)
  const needed = tests.map((test) =>
    test.isSizeCorrected && drift.drawWithoutDrift
      ? reachedWithoutDrift(test, drift.drawWithoutDrift, sizes, repetitions, level)
      : level,
  )
  const found = tests.map(() => 0)
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const pair = drift.draw(random, sizes)
    for (const [index, { pValue }] of tests.entries()) {
      if ((pValue(pair) ?? 1) <= needed[index]!) found[index]! += 1
    }
  }
  const power = found.map((count) => count / repetitions)
  return { drift, referenceRows, currentRows, repetitions, power }
}

/** The p-value at or below which a test's p-values lie without drift in a share of `level` of the runs at most. */
function reachedWithoutDrift(
  { pValue }: PowerTest,
  drawWithoutDrift: PowerCase['draw'],
  sizes: Sizes,
  repetitions: number,
  level: number,
): number {
  const random = seededRandom(`power, no drift, ${sizes.join(' against ')}`)
  const pValues = Array.from({ length: NULL_RUNS * repetitions }, () => {
    return pValue(drawWithoutDrift(random, sizes)) ?? 1
  }).sort((a, b) => a - b)
  const allowed = Math.floor(level * pValues.length)
  const next = pValues[allowed]!
  return pValues.findLast((value) => value < next) ?? 0
}
