import { describe, expect, it } from 'vitest'
import {
  builtinDriftTests,
  type Comparison,
  createDriftTestRegistry,
  type DriftTest,
  defineDriftTest,
  isDrift,
} from '../../src/index.ts'
import { judge } from './describe-drift-test.ts'

function testThatReturns(comparison: () => Comparison, minimumRows = 1): DriftTest {
  return defineDriftTest({
    id: 'mine',
    title: 'Mine',
    accepts: ['numeric'],
    needs: 'values',
    minimumRows,
    score: { kind: 'distance', range: [0, 1], driftWhen: 'above', defaultThreshold: 0.5 },
    compare: comparison,
  })
}

describe('runDriftTest', () => {
  it('takes what the kernel learned as evidence, as far as JSON can carry it', () => {
    const test = testThatReturns(() => ({
      distance: 0.25,
      statistic: 3,
      ...{ where: 7, infinite: Number.POSITIVE_INFINITY, array: Float64Array.of(1) },
      evidence: { bins: 4 },
    }))
    expect(judge(test, 'numeric', [1], [2])).toEqual({
      status: 'scored',
      score: 0.25,
      statistic: 3,
      evidence: { where: 7, bins: 4 },
    })
  })

  it('turns an error into a reason', () => {
    const test = testThatReturns(() => {
      throw new Error('singular matrix')
    })
    expect(judge(test, 'numeric', [1], [2])).toEqual({
      status: 'skipped',
      reason: 'test_failed',
      detail: 'mine failed: singular matrix',
    })
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1.1, -0.1, undefined])(
    'does not take %s for a score between 0 and 1',
    (distance) => {
      const test = testThatReturns(() => (distance === undefined ? {} : { distance }))
      expect(judge(test, 'numeric', [1], [2])).toMatchObject({
        status: 'skipped',
        reason: 'not_finite',
      })
    },
  )

  it('takes a score that rounding put outside its range for the bound', () => {
    const test = testThatReturns(() => ({ distance: 1 + Number.EPSILON }))
    expect(judge(test, 'numeric', [1], [2])).toMatchObject({ score: 1 })
  })

  it('says how many values are needed', () => {
    const test = testThatReturns(() => ({ distance: 0 }), 3)
    expect(judge(test, 'numeric', [1, 2, 3], [1, null, 2])).toEqual({
      status: 'skipped',
      reason: 'too_few_rows',
      detail: 'mine needs at least 3 values on each side, current has 2',
    })
  })
})

describe('infinite values', () => {
  const infinite = (share: number, sign = 1): number[] =>
    Array.from({ length: 300 }, (_, i) => (i < share * 300 ? sign * Infinity : Math.sin(i)))
  const numeric = builtinDriftTests.filter(({ accepts }) => accepts.includes('numeric'))

  it.each(numeric)(
    '$id: a third of current, or all of it, is never stable unless Evidently has it so',
    (test) => {
      const twoValued = ['boschloo', 'fisher', 'two-proportion', 'z', 'fisher_exact'].includes(
        test.id,
      )
      for (const sign of [1, -1]) {
        for (const share of test.agreesWith === undefined ? [1 / 3, 1] : [1]) {
          const outcome = judge(test, 'numeric', infinite(0), infinite(share, sign))
          if (outcome.status === 'skipped') {
            if (twoValued) return
            expect(outcome.reason).toBe('not_finite')
            expect(outcome.detail).toContain('infinite')
          } else {
            expect(isDrift(outcome.score, test.score.defaultThreshold, test.score.driftWhen)).toBe(
              true,
            )
          }
        }
      }
    },
  )

  it.each(['welch-t', 'levene', 'energy-distance', 'wasserstein-distance'])(
    '%s: one is a far value, more are counted',
    (id) => {
      const test = builtinDriftTests.find((known) => known.id === id)!
      const one = judge(test, 'numeric', infinite(0), infinite(0).with(3, Infinity))
      expect(one).toEqual(judge(test, 'numeric', infinite(0), infinite(0).with(3, 1e300)))
      expect(judge(test, 'numeric', infinite(0), infinite(1 / 3))).toEqual({
        status: 'skipped',
        reason: 'not_finite',
        detail: `${id}: 0 of 300 values of reference and 100 of 300 of current are infinite and have no mean; "rank-omnibus" and "mann-whitney" rank them`,
      })
    },
  )
})

describe('createDriftTestRegistry', () => {
  const mine = testThatReturns(() => ({ distance: 0 }))

  it('finds tests by id and names those there are', () => {
    const registry = createDriftTestRegistry([mine])
    expect(registry.get('mine')).toBe(mine)
    expect(registry.find('yours')).toBeUndefined()
    expect(() => registry.get('yours')).toThrow(
      expect.objectContaining({
        code: 'unknown_test',
        message: 'drift tests: no "yours", known: mine',
      }),
    )
  })

  it('refuses two tests of one id', () => {
    expect(() => createDriftTestRegistry([mine, mine])).toThrow(
      expect.objectContaining({ code: 'duplicate_test' }),
    )
  })
})

describe('isDrift', () => {
  it.each([
    ['below', [true, false, false]],
    ['at-or-below', [true, true, false]],
    ['above', [false, false, true]],
    ['at-or-above', [false, true, true]],
  ] as const)('%s the threshold', (driftWhen, expected) => {
    expect([0.4, 0.5, 0.6].map((score) => isDrift(score, 0.5, driftWhen))).toEqual(expected)
    expect(isDrift(Number.NaN, 0.5, driftWhen)).toBe(false)
  })
})
