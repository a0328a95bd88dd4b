import type { RandomSource } from '../../src/random/random-source.ts'
import { seededRandom } from '../../src/random/seeded-random.ts'

/** Data without drift: rows of one distribution, in whatever form is cheap to divide into two samples. */
export interface DataKind<Pool> {
  readonly id: string
  readonly title: string
  readonly pool: (random: RandomSource, rows: number) => Pool
}

/** A test under calibration. */
export interface CalibratedTest<Sample> {
  readonly id: string
  readonly title: string
  /**
   * `always`: P(p ≤ a) ≤ a on every kind of data and at all sizes, which the calibration enforces. `assumptions`: only where its
   * assumptions hold; measured on fewer repetitions, for the record.
   */
  readonly promise: 'always' | 'assumptions'
  /** NaN counts as no rejection. */
  readonly pValue: (reference: Sample, current: Sample, random: RandomSource) => number
}

/** What belongs to one type of column. */
export interface StudyParts<Pool, Sample> {
  readonly id: string
  readonly title: string
  readonly kinds: readonly DataKind<Pool>[]
  readonly tests: readonly CalibratedTest<Sample>[]
  /** Divides a pool at random into a reference of `referenceRows` and a current sample of the rest. */
  readonly divide: (random: RandomSource, pool: Pool, referenceRows: number) => [Sample, Sample]
}

/** One kind of data at one pair of sizes. */
export interface StudyCell {
  readonly kind: string
  readonly referenceRows: number
  readonly currentRows: number
  readonly repetitions: number
}

/** A study with the types of its samples put away, so that studies of different columns can be listed together. */
export interface Study {
  readonly id: string
  readonly title: string
  readonly kinds: readonly { readonly id: string; readonly title: string }[]
  readonly tests: readonly Pick<CalibratedTest<never>, 'id' | 'title' | 'promise'>[]
  /** Calls `visit` with every p-value of the cell; seeded by study and cell alone. */
  readonly simulate: (cell: StudyCell, visit: (test: number, pValue: number) => void) => void
}

/** Divisions taken of one pool; a pool costs more to draw and sort than to divide. */
const DIVISIONS_PER_POOL = 10

/** The part of the repetitions that tests with assumptions are measured on. */
export const ASSUMPTIONS_SHARE = 0.2

/**
 * Returns a study that draws pools, divides each several times, and runs every test on the divisions.
 *
 * Under no drift all divisions of a pool are equally likely, so that each is a draw from the null law.
 */
export function createStudy<Pool, Sample>(parts: StudyParts<Pool, Sample>): Study {
  const { id, title, kinds, tests, divide } = parts
  return {
    id,
    title,
    kinds,
    tests,
    simulate: ({ kind, referenceRows, currentRows, repetitions }, visit) => {
      const random = seededRandom(`${id}, ${kind}, ${referenceRows} against ${currentRows}`)
      const { pool: drawPool } = kinds.find((candidate) => candidate.id === kind)!
      let pool: Pool | undefined
      for (let repetition = 0; repetition < repetitions; repetition += 1) {
        if (pool === undefined || repetition % DIVISIONS_PER_POOL === 0) {
          pool = drawPool(random, referenceRows + currentRows)
        }
        const [reference, current] = divide(random, pool, referenceRows)
        for (const [index, test] of tests.entries()) {
          const isMeasured =
            test.promise === 'always' || repetition < ASSUMPTIONS_SHARE * repetitions
          if (isMeasured) visit(index, test.pValue(reference, current, random))
        }
      }
    },
  }
}
