import {
  builtinDriftTests,
  chiSquareHomogeneity,
  createDriftTestRegistry,
  type DriftTest,
  ksTwoSample,
} from '@leeway/stats-core'
import { describe, expect, it } from 'vitest'
import {
  canReach,
  smallestReachablePValue,
  valuesNeeded,
} from '../../src/drift/reachable-p-value.ts'

const { get } = createDriftTestRegistry(builtinDriftTests)
const ascending = (length: number, from = 0) => Float64Array.from({ length }, (_, i) => from + i)

describe('smallestReachablePValue', () => {
  it.each([
    [1, 1],
    [2, 3],
    [5, 5],
    [4, 30],
    [8, 8],
  ])(
    'is what complete separation of %d and %d values gives, half of it where the sides differ in size',
    (n, m) => {
      const { pValue } = ksTwoSample(ascending(n), ascending(m, 1000))
      expect(smallestReachablePValue(n, m)).toBeCloseTo(n === m ? pValue : pValue / 2, 12)
      expect(smallestReachablePValue(m, n)).toBe(smallestReachablePValue(n, m))
    },
  )

  it('underflows quietly', () => {
    expect(smallestReachablePValue(1e6, 1e6)).toBe(0)
  })
})

describe('canReach', () => {
  it('is not refuted by the most extreme table that there is', () => {
    const { pValue } = chiSquareHomogeneity(Float64Array.of(6, 0), Float64Array.of(0, 6), {
      poolBelow: 0,
    })
    expect(canReach(get('chi-square-homogeneity'), pValue * 1.2, 6, 6)).toBe(true)
  })

  it('asks a test for its own smallest p-value, which may be larger', () => {
    expect(canReach(get('ks'), 0.01, 5, 5)).toBe(true)
    expect(canReach(get('rank-omnibus'), 0.01, 5, 5)).toBe(false)
    expect(canReach(get('rank-omnibus'), 0.01, 500, 500)).toBe(true)
  })
})

describe('a test that cannot say', () => {
  const throwing: DriftTest = {
    ...get('ks'),
    smallestPValue: () => {
      throw new Error('not so small')
    },
  }

  it('cannot reach anything below its minimum', () => {
    expect(canReach(get('levene'), 0.5, 3, 400)).toBe(false)
    expect(valuesNeeded(get('levene'), 0.001, 400)).toBeGreaterThanOrEqual(
      get('levene').minimumRows,
    )
    expect(canReach(get('cramer-von-mises'), 0.5, 1, 400)).toBe(false)
  })

  it('is left to run, so that its own error is told', () => {
    expect(canReach(throwing, 1e-9, 50, 50)).toBe(true)
  })
})

describe('valuesNeeded', () => {
  it('is unknown where the test cuts its p-values off', () => {
    expect(get('anderson').smallestPValue!(50, 50)).toBe(0.001)
    expect(valuesNeeded(get('anderson'), 0.0005, 100)).toBeUndefined()
  })

  it('is the smallest number that is enough', () => {
    for (const id of ['ks', 'rank-omnibus']) {
      for (const [bound, more] of [
        [0.05, 3],
        [0.001, 20],
        [0.00025, 400],
      ] as const) {
        const needed = valuesNeeded(get(id), bound, more)!
        expect(canReach(get(id), bound, Math.max(needed, more), needed)).toBe(true)
        expect(canReach(get(id), bound, Math.max(needed - 1, more), needed - 1)).toBe(false)
      }
    }
  })
})
