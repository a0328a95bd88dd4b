import { isDrift, type RowMatrix, rowMatrix, seededRandom } from '@leeway/stats-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  MultivariateOutcome,
  MultivariateTest,
} from '../../src/multivariate/multivariate-test.ts'
import { normal } from '../readings.ts'

/** Laws that a test may break, each with the reason why it has to. */
export interface Exceptions {
  /** `the order of the rows does not matter`: then the verdict on data that clearly moved, or did not, is the same all the same. */
  readonly order?: string
}

const ALPHA = 0.05
const COLUMNS = 4

/** Rows of correlated normal numbers, moved by `shift` standard deviations. */
function drawRows(seed: string, rows: number, shift = 0, columns = COLUMNS): RowMatrix {
  const random = seededRandom(seed)
  const values = new Float64Array(rows * columns)
  for (let start = 0; start < values.length; start += columns) {
    const common = normal(random)
    for (let k = 0; k < columns; k += 1) {
      values[start + k] = 0.6 * common + 0.8 * normal(random) + shift
    }
  }
  return { values, rows, columns }
}

function constantRows(value: number): RowMatrix {
  return { values: new Float64Array(60).fill(value), rows: 30, columns: 2 }
}

/** Small matrices with heavy ties, constants and wide ranges. */
const matrices = fc
  .record({ rows: fc.integer({ min: 20, max: 40 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc
      .array(
        fc.oneof(
          fc.integer({ min: 0, max: 3 }),
          fc.double({ min: -1e3, max: 1e3, noNaN: true }),
          fc.constant(1e6),
        ),
        { minLength: 2 * rows * columns, maxLength: 2 * rows * columns },
      )
      .map((cells): [RowMatrix, RowMatrix] => {
        const side = (from: number): RowMatrix => ({
          values: Float64Array.from(cells.slice(from, from + rows * columns)),
          rows,
          columns,
        })
        return [side(0), side(rows * columns)]
      }),
  )

/** Returns the matrix with its rows in another order. */
function reordered(matrix: RowMatrix, seed: string): RowMatrix {
  const random = seededRandom(seed)
  const { values, rows, columns } = matrix
  const keyed = Array.from({ length: rows }, (_, row) => ({
    row: values.subarray(row * columns, (row + 1) * columns),
    key: random.nextDouble(),
  }))
  return rowMatrix(keyed.sort((a, b) => a.key - b.key).map(({ row }) => row))
}

function hasDrifted({ score }: MultivariateTest, outcome: MultivariateOutcome): boolean {
  const isBeyond = isDrift(outcome.score, score.threshold ?? ALPHA, score.driftWhen)
  return isBeyond && (outcome.effect ?? 1) >= 0.1
}

/** Runs the laws that every test of whole rows obeys. */
export function describeMultivariateTest(
  test: MultivariateTest,
  exceptions: Exceptions = {},
): void {
  const { id, score } = test

  describe(id, () => {
    it('gives scores and effects within their ranges, twice the same, and leaves its inputs as they were', () => {
      fc.assert(
        fc.property(matrices, ([reference, current]) => {
          const before = [reference.values.slice(), current.values.slice()]
          const found = test.compare(reference, current, 'a seed')
          expect([reference.values, current.values]).toEqual(before)
          expect(found.score).toBeGreaterThanOrEqual(score.range[0])
          expect(found.score).toBeLessThanOrEqual(score.range[1])
          expect(found.effect === undefined).toBe(test.effect === undefined)
          expect(found.effect ?? 0).toBeGreaterThanOrEqual(0)
          expect(found.effect ?? 0).toBeLessThanOrEqual(1)
          expect(test.compare(reference, current, 'a seed')).toEqual(found)
        }),
        { seed: 7, numRuns: 25, examples: [[[constantRows(0), constantRows(1)]]] },
      )
    })

    it('identical samples are stable', () => {
      for (const seed of ['one', 'two', 'three', 'four', 'five']) {
        const rows = drawRows(seed, 120)
        const found = test.compare(rows, { ...rows, values: rows.values.slice() }, seed)
        expect(hasDrifted(test, found), `${seed}: ${found.score}`).toBe(false)
      }
      const constant = constantRows(3)
      expect(hasDrifted(test, test.compare(constant, constant, 'constant'))).toBe(false)
    })

    it('finds what is plain to see', () => {
      const found = test.compare(...moved(test), 'plain')
      expect(hasDrifted(test, found), String(found.score)).toBe(true)
    })

    it(`the order of the rows ${exceptions.order === undefined ? 'does not matter' : `moves no clear verdict (${exceptions.order})`}`, () => {
      const same = drawRows('same', 120)
      for (const [reference, current] of [[same, same], moved(test)] as const) {
        const found = test.compare(reference, current, 'order')
        const other = test.compare(reordered(reference, 'a'), reordered(current, 'b'), 'order')
        if (exceptions.order === undefined) expect(other.score).toBeCloseTo(found.score, 9)
        expect(hasDrifted(test, other)).toBe(hasDrifted(test, found))
      }
    })
  })
}

/** A change that the test is made for: of relations for the one that looks at these, else a shift. */
function moved({ id }: MultivariateTest): [RowMatrix, RowMatrix] {
  const reference = drawRows('before', 200)
  if (id !== 'pca-reconstruction') return [reference, drawRows('after', 200, 1.5)]
  const { values, ...rest } = drawRows('after', 200)
  return [reference, { ...rest, values: values.map((x, i) => (i % 2 === 0 ? x : -x)) }]
}
