import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CellValue,
  type Column,
  castColumn,
  columnFromValues,
  createDriftContext,
  type DriftOutcome,
  type DriftTest,
  isDrift,
  type Kind,
  runDriftTest,
  type Sample,
  sampleOf,
} from '../../src/index.ts'

/** Laws that a test may break, each with the reason why it has to. */
export interface Exceptions {
  /** `identical samples are stable` */
  readonly identical?: string
  /** `the order of the rows does not matter` */
  readonly order?: string
}

/** Samples of a kind: heavy ties, few and many different values, infinities, missing values. */
const valuesOfKind: Record<Kind, fc.Arbitrary<CellValue>> = {
  numeric: fc.oneof(
    fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e6, max: 1e6 }),
    fc.integer({ min: 0, max: 4 }),
    fc.constantFrom(
      null,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      1e300,
      -0,
    ),
  ),
  categorical: fc.oneof(fc.constantFrom('a', 'b', 'c', null), fc.string({ maxLength: 2 })),
  text: fc.lorem({ maxCount: 6 }),
  timestamp: fc.date({ noInvalidDate: true }),
}

/** A p-value above it tells nothing, nor does a bound there: with ties, p-values of a handful of rows near 1 may pass that of rows without. */
const TELLING = 0.5

/** Returns the sample that `values` are as a column of `kind`. */
export function sampleOfValues(values: readonly CellValue[], kind: Kind): Sample {
  const column = castColumn(columnFromValues('x', values) as Column, kind)
  if (column.kind === 'failed') throw new Error(column.detail)
  return sampleOf(column)
}

/** Returns what the test says of two arrays of values. */
export function judge(
  test: DriftTest,
  kind: Kind,
  reference: readonly CellValue[],
  current: readonly CellValue[],
): DriftOutcome {
  const samples = [sampleOfValues(reference, kind), sampleOfValues(current, kind)] as const
  return runDriftTest(test, ...samples, createDriftContext(...samples))
}

/** The laws that every drift test obeys, whatever it computes. */
export function describeDriftTest(test: DriftTest, exceptions: Exceptions = {}): void {
  const { id, score: rule, accepts, minimumRows } = test
  const drifted = (outcome: DriftOutcome): boolean =>
    outcome.status === 'scored' && isDrift(outcome.score, rule.defaultThreshold, rule.driftWhen)

  describe(`drift test ${id}`, () => {
    it('is a frozen record with an id, a title and a threshold within its range', () => {
      expect(Object.isFrozen(test)).toBe(true)
      expect(id).toMatch(/^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/)
      expect(test.title).not.toBe('')
      expect(rule.defaultThreshold).toBeGreaterThanOrEqual(rule.range[0])
      expect(rule.defaultThreshold).toBeLessThanOrEqual(rule.range[1])
      expect(rule.driftWhen).toMatch(rule.kind === 'p-value' ? /below$/ : /above$/)
    })

    for (const kind of accepts) {
      const samples = fc.array(valuesOfKind[kind], { minLength: 1, maxLength: 60 })
      const law = (
        name: string,
        holds: (reference: CellValue[], current: CellValue[]) => void,
      ): void => {
        it(`${kind}: ${name}`, () => {
          fc.assert(fc.property(samples, samples, holds), { seed: 23, numRuns: 60 })
        })
      }

      law('its score lies in its range, or there is a reason', (reference, current) => {
        const outcome = judge(test, kind, reference, current)
        if (outcome.status === 'skipped') {
          expect(outcome.detail).not.toBe('')
          return
        }
        expect(outcome.score).toBeGreaterThanOrEqual(rule.range[0])
        expect(outcome.score).toBeLessThanOrEqual(rule.range[1])
        expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome)
      })

      if (test.smallestPValue !== undefined) {
        law('no p-value lies under the smallest that its sizes allow', (reference, current) => {
          const outcome = judge(test, kind, reference, current)
          if (outcome.status === 'skipped') return
          const [n, m] = [reference, current].map((side) => sampleOfValues(side, kind).size)
          const smallest = Math.min(TELLING, test.smallestPValue!(n!, m!))
          expect(outcome.score).toBeGreaterThanOrEqual(smallest * (1 - 1e-9))
        })
      }

      law('a second run says the same', (reference, current) => {
        const once = judge(test, kind, reference, current)
        expect(judge(test, kind, reference, current)).toEqual(once)
      })

      const anyOrder = (reference: CellValue[], current: CellValue[]): void => {
        const once = judge(test, kind, reference, current)
        const again = judge(test, kind, reference.toReversed(), current.toReversed())
        if (once.status === 'scored' && again.status === 'scored') {
          expect(again.score).toBeCloseTo(once.score, 10)
        } else expect(again.status).toBe(once.status)
      }
      if (exceptions.order === undefined) law('the order of the rows does not matter', anyOrder)

      law('its inputs stay as they are', (reference, current) => {
        const pair = [sampleOfValues(reference, kind), sampleOfValues(current, kind)] as const
        const before = structuredClone(pair.map(({ column }) => column))
        runDriftTest(test, ...pair, createDriftContext(...pair))
        expect(pair.map(({ column }) => column)).toEqual(before)
      })

      it.skipIf(exceptions.identical)(`${kind}: identical samples are stable`, () => {
        const holds = (values: CellValue[]): void => {
          expect(drifted(judge(test, kind, values, values))).toBe(false)
        }
        fc.assert(fc.property(samples, holds), { seed: 24, numRuns: 60 })
      })

      it(`${kind}: too few values are a reason, not an error`, () => {
        const none = judge(test, kind, [null], [null])
        expect(none).toMatchObject({ status: 'skipped', reason: 'all_null' })
        if (minimumRows < 2) return
        const few = judge(test, kind, fc.sample(samples, 1)[0]!.slice(0, 1), [null])
        expect(few.status).toBe('skipped')
      })
    }

    it('does not take columns of other kinds', () => {
      const others = (['numeric', 'categorical', 'text', 'timestamp'] as const).filter(
        (kind) => !accepts.includes(kind),
      )
      for (const kind of others) {
        const values: CellValue[] = kind === 'timestamp' ? [new Date(0)] : ['1']
        expect(judge(test, kind, values, values)).toMatchObject({
          status: 'skipped',
          reason: 'test_not_applicable',
        })
      }
    })
  })
}
