import { seededRandom } from '../../src/random/seeded-random.ts'
import type { PowerCase, Sizes } from './power-cases.ts'
import type { CalibratedTest } from './study.ts'

/** The share of repetitions in which each test found one drift at one pair of sizes. */
export interface PowerRow {
  readonly drift: PowerCase
  readonly referenceRows: number
  readonly currentRows: number
  readonly repetitions: number
  /** In [0, 1], aligned with the tests. */
  readonly power: readonly number[]
}

/** Returns how often each test's p-value is at or below `level` under a drift. */
export function measurePower(
  tests: readonly CalibratedTest[],
  drift: PowerCase,
  sizes: Sizes,
  repetitions: number,
  level: number,
): PowerRow {
  const [referenceRows, currentRows] = sizes
  const random = seededRandom(`power, ${drift.id}, ${referenceRows} against ${currentRows}`)
  const found = tests.map(() => 0)
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const pair = drift.draw(random, sizes)
    for (const [index, { pValue }] of tests.entries()) {
      if ((pValue(pair) ?? 1) <= level) found[index]! += 1
    }
  }
  const power = found.map((count) => count / repetitions)
  return { drift, referenceRows, currentRows, repetitions, power }
}
