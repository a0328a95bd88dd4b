import { regressionMetricsSchema } from '@leeway/monitoring-report'
import { describe, expect, test } from 'vitest'
import { normalProbabilityPlot } from '../../../src/performance/regression/normal-probability-plot.ts'
import { normalityTest } from '../../../src/performance/regression/normality-test.ts'
import { regressionMetrics } from '../../../src/performance/regression/regression-metrics.ts'
import { regressionRows } from '../../../src/performance/regression/regression-rows.ts'
import { doubles, readGolden } from '../read-golden.ts'

type Numbers = (number | null)[]
interface Case {
  name: string
  targets: Numbers
  predictions: Numbers
  weights?: Numbers
  expected: Record<(typeof scalars)[number] | 'anderson', number | null> & {
    rows: number
    probabilityPlot: { slope: number; intercept: number; correlation: number } | null
  }
}

const scalars = [
  'meanAbsoluteError',
  'rootMeanSquaredError',
  'meanAbsolutePercentageError',
  'medianAbsoluteError',
  'maximumAbsoluteError',
  'r2',
  'quantileLoss',
] as const

const { cases } = readGolden<{ cases: Case[] }>('regression.json')

/** Equal to 1e-11 of the number's own size, or of 1. */
function expectNear(found: number | undefined, expected: number): void {
  expect(found).toBeDefined()
  expect(Math.abs(found! - expected)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(expected)))
}

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  const { expected } = one
  const input = {
    targets: doubles(one.targets),
    predictions: doubles(one.predictions),
    ...(one.weights && { weights: doubles(one.weights) }),
  }
  const found = regressionMetrics(input, { level: 0.9 })

  test('fits the schema', () => {
    expect(regressionMetricsSchema.parse(found)).toEqual(found)
    expect(found.rows).toBe(expected.rows)
    expect(found.residuals?.counts.reduce((sum, count) => sum + count, 0) ?? 0).toBe(expected.rows)
  })

  test.each(scalars)('%s', (name) => {
    const value = expected[name]
    if (value === null) {
      expect(found[name]).toBeUndefined()
      expect(found.undefinedMetrics?.map(({ metric }) => metric)).toContain(name)
      return
    }
    expectNear(found[name], value)
    const interval = found.intervals?.[name]
    if (interval === undefined) return
    expect(interval[0]).toBeLessThanOrEqual(found[name]!)
    expect(interval[1]).toBeGreaterThanOrEqual(found[name]!)
  })

  test('normality of the errors', () => {
    const errors = regressionRows(input).errors.slice().sort()
    const { anderson, probabilityPlot } = expected
    const statistic = normalityTest(errors)?.statistic
    if (anderson === null) expect(statistic).toBeUndefined()
    else expectNear(statistic, anderson)
    const plot = normalProbabilityPlot(errors)
    if (probabilityPlot === null) expect(plot).toBeUndefined()
    else {
      expectNear(plot?.slope, probabilityPlot.slope)
      expectNear(plot?.intercept, probabilityPlot.intercept)
      expectNear(plot?.correlation, probabilityPlot.correlation)
    }
  })
})
