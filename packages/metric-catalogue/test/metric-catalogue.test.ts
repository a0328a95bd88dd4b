import {
  createMetricCatalogue,
  datasetDrift,
  defineMetric,
  type MetricDefinition,
  metricCatalogue,
} from '@leeway/metric-catalogue'
import { expect, test } from 'vitest'

test('begins with the eight metrics of the guide, with its types', () => {
  expect(metricCatalogue.metrics.slice(0, 8).map(({ name, type }) => [name, type])).toEqual([
    ['evidently_dataset_drift', 'gauge'],
    ['evidently_drift_share', 'gauge'],
    ['evidently_drifted_features_count', 'gauge'],
    ['evidently_missing_values_percentage', 'gauge'],
    ['evidently_missing_values_count', 'gauge'],
    ['evidently_report_generation_seconds', 'histogram'],
    ['evidently_last_export_timestamp', 'gauge'],
    ['evidently_export_errors_total', 'counter'],
  ])
})

test('records are frozen to the bottom', () => {
  expect(Object.isFrozen(metricCatalogue.metrics)).toBe(true)
  for (const metric of metricCatalogue.metrics) {
    for (const part of [metric, metric.labels, metric.bounds, metric.source]) {
      expect(Object.isFrozen(part)).toBe(true)
    }
  }
})

test('help is one sentence, and unit and bounds agree', () => {
  for (const { help, unit, bounds } of metricCatalogue.metrics) {
    expect(help).toMatch(/^[A-Z][^\n]*\.$/)
    const high = { boolean: 1, share: 1, percent: 100 }[unit as string]
    const free = ['score', 'coefficient', 'target']
    if (high !== undefined) expect(bounds).toEqual({ low: 0, high })
    else if (!free.includes(unit)) expect(bounds).toEqual({ low: 0 })
  }
})

test('a name that is not there is refused with those that are', () => {
  expect(() => metricCatalogue.get('evidently_drift')).toThrow(
    expect.objectContaining({
      code: 'unknown_metric',
      message: expect.stringContaining(
        '"evidently_drift", expected one of evidently_dataset_drift',
      ),
    }),
  )
})

test('a name cannot be defined twice', () => {
  expect(() => createMetricCatalogue([...metricCatalogue.metrics, datasetDrift])).toThrow(
    expect.objectContaining({ code: 'duplicate_metric' }),
  )
})

test.each<[string, Partial<MetricDefinition>]>([
  ['a hyphen in the name', { name: 'dataset-drift' }],
  ['a digit first', { name: '2nd_drift' }],
  ['a counter without _total', { type: 'counter' }],
  ['an empty help', { help: ' ' }],
  ['a label internal to Prometheus', { labels: [{ name: '__name__', help: 'x', values: [] }] }],
  ['bounds upside down', { bounds: { low: 1, high: 0 } }],
  ['a histogram without buckets', { type: 'histogram', buckets: [] }],
  ['buckets out of order', { type: 'histogram', buckets: [1, 0.5] }],
  ['an infinite bucket', { type: 'histogram', buckets: [1, Number.POSITIVE_INFINITY] }],
])('%s is refused', (_, change) => {
  expect(() => defineMetric({ ...datasetDrift, ...change } as MetricDefinition)).toThrow(
    expect.objectContaining({ code: 'invalid_metric' }),
  )
})
