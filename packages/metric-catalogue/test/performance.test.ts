import { performanceMetrics, samplesOf } from '@leeway/metric-catalogue'
import { monitoringReportJsonSchema, type Performance } from '@leeway/monitoring-report'
import { expect, test } from 'vitest'
import { smallReport } from './small-report.ts'

const roles = { target: 'y', prediction: ['p'] }

function measuresOf(performance: Performance): Record<string, number> {
  const samples = samplesOf(smallReport({ performance }))
  return Object.fromEntries(
    samples
      .filter(({ name }) => name.startsWith('evidently_performance_'))
      .map(({ name, labels, value }) => [`${name}${labels.k ? `{${labels.k}}` : ''}`, value]),
  )
}

test('of a classification: what is defined', () => {
  const current = { rows: 10, accuracy: 0.9, rocAuc: 0.75, matthewsCorrelation: -0.5 }
  expect(measuresOf({ task: 'classification', ...roles, current })).toEqual({
    evidently_performance_accuracy: 0.9,
    evidently_performance_roc_auc: 0.75,
    evidently_performance_matthews_correlation: -0.5,
  })
})

test('of a regression', () => {
  const current = { rows: 10, meanError: -2, r2: -3 }
  expect(measuresOf({ task: 'regression', ...roles, current })).toEqual({
    evidently_performance_mean_error: -2,
    evidently_performance_r2: -3,
  })
})

test('of a ranking, at each cut-off', () => {
  const atK = [
    { k: 5, ndcg: 0.5, precision: 0.25 },
    { k: 10, ndcg: 0.6 },
  ]
  expect(measuresOf({ task: 'ranking', ...roles, current: { users: 1, rows: 9, atK } })).toEqual({
    'evidently_performance_precision_at_k{5}': 0.25,
    'evidently_performance_ndcg_at_k{5}': 0.5,
    'evidently_performance_ndcg_at_k{10}': 0.6,
  })
})

test('that was skipped: nothing', () => {
  const current = { rows: 0, accuracy: 0 }
  expect(measuresOf({ task: 'classification', status: 'skipped', ...roles, current })).toEqual({})
})

interface ObjectSchema {
  readonly properties: Readonly<Record<string, { type?: string; items?: ObjectSchema }>>
}

test('has a metric for every measure in the schema', () => {
  const { $defs } = monitoringReportJsonSchema() as { $defs: Record<string, ObjectSchema> }
  const numbersOf = (schema: ObjectSchema | undefined) =>
    Object.entries(schema?.properties ?? {})
      .filter(([, { type }]) => type === 'number')
      .map(([key]) => key)
  const expected = [
    ...numbersOf($defs.ClassificationMetrics),
    ...numbersOf($defs.RegressionMetrics),
    ...numbersOf($defs.RankingMetrics?.properties.atK?.items).map((key) => `atK[].${key}`),
  ]
  expect(expected.length).toBeGreaterThan(20)
  const paths = performanceMetrics.map(({ source }) => (source as { path: string }).path)
  expect(paths).toEqual(expect.arrayContaining(expected.map((key) => `performance.current.${key}`)))
})
