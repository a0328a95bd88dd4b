import { describe, expect, test } from 'vitest'
import {
  errorByCategoricalFeature,
  errorByNumericFeature,
} from '../../../src/performance/regression/error-by-feature.ts'
import { errorGroups } from '../../../src/performance/regression/error-groups.ts'
import { normalityTest } from '../../../src/performance/regression/normality-test.ts'
import { regressionMetrics } from '../../../src/performance/regression/regression-metrics.ts'
import { residualHistogram } from '../../../src/performance/regression/residual-histogram.ts'
import { trivialRegression } from '../../../src/performance/regression/trivial-regression.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'
import { normalQuantile } from '../../../src/special/normal-quantile.ts'

const of = (targets: number[], predictions: number[], weights?: number[]) => ({
  targets: Float64Array.from(targets),
  predictions: Float64Array.from(predictions),
  ...(weights && { weights: Float64Array.from(weights) }),
})
const names = (found: { undefinedMetrics?: { metric: string }[] | undefined }) =>
  found.undefinedMetrics?.map(({ metric }) => metric)

test('the percentage error is one of |target|, and leaves out targets of 0', () => {
  const found = regressionMetrics(of([-10, 20, 0], [-11, 18, 5]))
  expect(found.meanAbsolutePercentageError).toBeCloseTo(0.1, 12)
})

test('the symmetric one counts a right 0 as right, and stays within 2', () => {
  expect(regressionMetrics(of([0, 1], [0, -1])).symmetricMeanAbsolutePercentageError).toBe(1)
})

test('the quantile loss at 0.5 is half the mean absolute error', () => {
  const found = regressionMetrics(of([1, 2, 3], [2, 0, 3]))
  expect(found.quantileLoss).toBeCloseTo(found.meanAbsoluteError! / 2, 12)
})

test('whole weights give the figures of repeated rows', () => {
  const weighted = regressionMetrics(of([1, 2, 4], [2, 2, 3], [1, 2, 2]))
  const repeated = regressionMetrics(of([1, 2, 2, 4, 4], [2, 2, 2, 3, 3]))
  for (const name of ['meanError', 'rootMeanSquaredError', 'r2', 'medianAbsoluteError'] as const) {
    expect(weighted[name]).toBeCloseTo(repeated[name]!, 12)
  }
})

describe('what the rows do not define is said', () => {
  test('no row at all', () => {
    const found = regressionMetrics(of([], []))
    expect(found).toMatchObject({ rows: 0, intervals: {} })
    expect(names(found)).toHaveLength(9)
    expect(found.residuals).toBeUndefined()
  })

  test('equal targets have no R²', () => {
    expect(names(regressionMetrics(of([3, 3], [2, 4])))).toEqual(['r2'])
  })

  test('a single row has figures and no interval of a mean', () => {
    const found = regressionMetrics(of([2], [3]))
    expect(found).toMatchObject({ meanError: 1, rootMeanSquaredError: 1 })
    expect(Object.keys(found.intervals ?? {})).toEqual(['medianAbsoluteError'])
  })

  test('errors whose squares overflow', () => {
    const found = regressionMetrics(of([1e300, -1e300, 0], [0, 0, 1]))
    expect(names(found)).toEqual(['rootMeanSquaredError', 'r2'])
    expect(JSON.stringify(found)).not.toContain('null')
  })
})

describe('models without features', () => {
  test('each figure is that of the constant best for it', () => {
    const targets = Float64Array.of(1, 2, 3, 10)
    const found = trivialRegression(targets, { level: 0.9 })
    const alone = (constant: number) =>
      regressionMetrics(
        { targets, predictions: new Float64Array(4).fill(constant) },
        { level: 0.9 },
      )
    for (let constant = 0.5; constant < 11; constant += 0.25) {
      const other = alone(constant)
      for (const name of [
        'meanAbsoluteError',
        'rootMeanSquaredError',
        'meanAbsolutePercentageError',
      ] as const) {
        expect(found[name]).toBeLessThanOrEqual(other[name]! + 1e-12)
      }
    }
    expect(found.meanError).toBe(0)
    expect(found.r2).toBe(0)
  })

  test('learned from nothing, none', () => {
    const found = trivialRegression(Float64Array.of(1, 2), { learnedFrom: new Float64Array() })
    expect(found).toMatchObject({ rows: 0 })
    expect(names(found)).toHaveLength(9)
  })
})

describe('errors', () => {
  const normal = Float64Array.from({ length: 1000 }, (_, i) => normalQuantile((i + 0.5) / 1000))

  test('normal ones pass the test, skewed ones do not', () => {
    expect(normalityTest(normal)!.pValue).toBeGreaterThan(0.99)
    expect(normalityTest(normal.map(Math.exp))!.pValue).toBeLessThan(1e-20)
  })

  test('the test rejects normal samples at its level', () => {
    const random = seededRandom('normality')
    const rejected = Array.from({ length: 1000 }, () => {
      const sample = Float64Array.from({ length: 50 }, () =>
        normalQuantile(random.nextDouble() + 2 ** -54),
      )
      return normalityTest(sample.sort())!.pValue < 0.05
    }).filter(Boolean).length
    // 50 expected; 5 standard errors are 34.
    expect(rejected).toBeGreaterThan(16)
    expect(rejected).toBeLessThan(84)
  })

  test('fewer than eight, or equal ones, are not tested', () => {
    expect(normalityTest(Float64Array.of(1, 2, 3, 4, 5, 6, 7))).toBeUndefined()
    expect(normalityTest(new Float64Array(20))).toBeUndefined()
  })

  test('each falls into one bin', () => {
    const { edges, counts } = residualHistogram(normal)!
    expect(counts).toHaveLength(edges.length - 1)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000)
  })

  test('groups hold the share asked for', () => {
    const groups = errorGroups(normal, { share: 0.1 })!
    expect([groups.underestimation.rows, groups.majority.rows, groups.overestimation.rows]).toEqual(
      [100, 800, 100],
    )
  })

  test('all equal: every row in both outer groups, none between', () => {
    const groups = errorGroups(new Float64Array(3))!
    expect(groups).toMatchObject({
      underestimation: { rows: 3, meanError: 0 },
      majority: { rows: 0, meanError: undefined },
      overestimation: { rows: 3 },
    })
  })

  test('features by group leave out what is missing', () => {
    const bounds = { lowerBound: -1, upperBound: 1 }
    const errors = Float64Array.of(-2, 0, 2, 2)
    expect(errorByNumericFeature(errors, Float64Array.of(1, 2, 5, Number.NaN), bounds)).toEqual({
      underestimation: 1,
      majority: 2,
      overestimation: 5,
      range: 1,
    })
    expect(errorByCategoricalFeature(errors, Int32Array.of(-1, 0, 1, 1), 2, bounds)).toEqual({
      underestimation: undefined,
      majority: 0,
      overestimation: 1,
      range: 1,
    })
  })
})

test.each([
  ['lengths that differ', () => regressionMetrics(of([1], [])), 'unequal_lengths'],
  ['a negative weight', () => regressionMetrics(of([1], [1], [-1])), 'invalid_option'],
  ['a level of 1', () => regressionMetrics(of([1], [1]), { level: 1 }), 'invalid_option'],
  [
    'half of the rows in a group',
    () => errorGroups(new Float64Array(1), { share: 0.5 }),
    'invalid_option',
  ],
])('%s: refused', (_, run, code) => {
  expect(run).toThrow(expect.objectContaining({ code }))
})
