import type { DriftContext } from '../../src/drift-tests/drift-context.ts'
import type { RandomSource } from '../../src/random/random-source.ts'
import { seededRandom } from '../../src/random/seeded-random.ts'
import type { Sample } from '../../src/samples/sample.ts'

/** Two samples of one column, as drift tests see them. */
export interface SamplePair {
  readonly reference: Sample
  readonly current: Sample
  readonly context: DriftContext
}

/** Data without drift: rows of one distribution, in whatever form is cheap to divide into two samples. */
export interface DataKind<Pool> {
  readonly id: string
  readonly title: string
  readonly pool: (random: RandomSource, rows: number) => Pool
}

/** A test under calibration. */
export interface CalibratedTest {
  readonly id: string
  readonly title: string
  /**
   * `always`: P(p ≤ a) ≤ a on every kind of data and at all sizes, which the calibration enforces. `none`: measured for comparison.
   */
  readonly promise: 'always' | 'none'
  /** The part of the repetitions that it is measured on, in (0, 1]: less where a p-value is costly. */
  readonly share: number
  /** In [0, 1]; `undefined` where the test does not apply. */
  readonly pValue: (pair: SamplePair) => number | undefined
}

/** What belongs to one type of column. */
export interface StudyParts<Pool> {
  readonly id: string
  readonly title: string
  readonly kinds: readonly DataKind<Pool>[]
  readonly tests: readonly CalibratedTest[]
  /** Divides a pool at random into a reference of `referenceRows` and a current sample of the rest. */
  readonly divide: (random: RandomSource, pool: Pool, referenceRows: number) => SamplePair
}

/** One kind of data at one pair of sizes. */
export interface StudyCell {
  readonly kind: string
  readonly referenceRows: number
  readonly currentRows: number
  readonly repetitions: number
}

/** A study with the type of its pools put away, so that studies of different columns can be listed together. */
export interface Study {
  readonly id: string
  readonly title: string
  readonly kinds: readonly { readonly id: string; readonly title: string }[]
  readonly tests: readonly CalibratedTest[]
  /** Calls `visit` with every p-value of the tests chosen (by their index) in a cell; seeded by study, cell and `series` alone. */
  readonly simulate: (
    cell: StudyCell,
    series: string,
    chosen: readonly number[],
    visit: (test: number, pValue: number) => void,
  ) => void
}

/** Divisions taken of one pool; a pool costs more to draw and sort than to divide. */
const DIVISIONS_PER_POOL = 10

/**
 * Returns a study that draws pools, divides each several times, and runs every test on the divisions.
 *
 * Under no drift all divisions of a pool are equally likely, so that each is a draw from the null law.
 */
export function createStudy<Pool>(parts: StudyParts<Pool>): Study {
  const { id, title, kinds, tests, divide } = parts
  return {
    id,
    title,
    kinds,
    tests,
    simulate: ({ kind, referenceRows, currentRows, repetitions }, series, chosen, visit) => {
      const sizes = `${referenceRows} against ${currentRows}`
      const random = seededRandom(`${id}, ${kind}, ${sizes}, ${series}`)
      const { pool: drawPool } = kinds.find((candidate) => candidate.id === kind)!
      const last = repetitions * Math.max(...chosen.map((index) => tests[index]!.share))
      let pool: Pool | undefined
      for (let repetition = 0; repetition < last; repetition += 1) {
        if (pool === undefined || repetition % DIVISIONS_PER_POOL === 0) {
          pool = drawPool(random, referenceRows + currentRows)
        }
        const pair = divide(random, pool, referenceRows)
        for (const index of chosen) {
          const { share, pValue } = tests[index]!
          const found = repetition < share * repetitions ? pValue(pair) : undefined
          if (found !== undefined) visit(index, found)
        }
      }
    },
  }
}
