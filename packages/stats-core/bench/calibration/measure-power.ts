import { seededRandom } from '../../src/random/seeded-random.ts'
import { sortDoubles } from '../../src/sorting/sort-doubles.ts'
import type { PowerCase } from './power-cases.ts'
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
  tests: readonly CalibratedTest<Float64Array>[],
  drift: PowerCase,
  [referenceRows, currentRows]: readonly [number, number],
  repetitions: number,
  level: number,
): PowerRow {
  const random = seededRandom(`power, ${drift.id}, ${referenceRows} against ${currentRows}`)
  const found = tests.map(() => 0)
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const reference = sortDoubles(
      Float64Array.from({ length: referenceRows }, () => drift.reference(random)),
    )
    const current = sortDoubles(
      Float64Array.from({ length: currentRows }, (_, index) =>
        drift.current(random, index, currentRows),
      ),
    )
    for (const [index, { pValue }] of tests.entries()) {
      if (pValue(reference, current, random) <= level) found[index]! += 1
    }
  }
  const power = found.map((count) => count / repetitions)
  return { drift, referenceRows, currentRows, repetitions, power }
}
