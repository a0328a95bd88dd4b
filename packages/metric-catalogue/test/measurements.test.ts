import {
  CatalogueError,
  datasetDrift,
  defineMeasurement,
  driftShare,
  featureDrifted,
  type MeasurementDefinition,
  measurements,
  metricCatalogue,
  pointsOf,
  reportGenerationSeconds,
  samplesOf,
} from '@leeway/metric-catalogue'
import { describe, expect, test } from 'vitest'
import { smallReport } from './small-report.ts'

test('hold the three of the guide, with its fields and types', () => {
  const fieldsOf = (name: string) =>
    measurements
      .find((measurement) => measurement.name === name)
      ?.fields.map((field) => `${field.name} (${field.type})`)
  expect(fieldsOf('ml_data_drift')).toEqual([
    'dataset_drift (int)',
    'drift_share (float)',
    'drifted_features_count (int)',
    'total_features (int)',
    'omitted_features (int)',
  ])
  expect(fieldsOf('ml_data_quality')).toEqual([
    'missing_values_percentage (float)',
    'missing_values_count (int)',
    'total_values (int)',
  ])
  expect(fieldsOf('ml_monitoring_performance')).toEqual([
    'export_duration (float)',
    'report_generation_time (float)',
  ])
})

test('whole numbers are int, all else is float', () => {
  const whole = ['boolean', 'features', 'values', 'rows', 'alerts', 'failures', 'errors']
  for (const { fields } of measurements) {
    for (const { type, metric } of fields) {
      expect([metric.name, type]).toEqual([
        metric.name,
        whole.includes(metric.unit) ? 'int' : 'float',
      ])
    }
  }
})

test('hold every metric that a report does, except its time, which is that of the points', () => {
  const held = measurements.flatMap(({ fields }) => fields.map(({ metric }) => metric.name))
  const read = metricCatalogue.metrics.filter(({ source }) => source.kind === 'report')
  expect(read.map(({ name }) => name).filter((name) => !held.includes(name))).toEqual([
    'evidently_last_report_timestamp_seconds',
  ])
})

describe('pointsOf', () => {
  test('joins the fields that share their tags, and leaves out what has no sample', () => {
    const report = smallReport()
    const points = pointsOf([
      ...samplesOf(report).filter(({ name }) => name !== 'evidently_alert'),
      { name: reportGenerationSeconds.name, labels: { monitor: 'odds' }, value: 0.25 },
    ])
    const tags = {
      monitor: 'odds',
      environment: 'production',
      model: 'premier_league_predictor',
      version: 'v1.2.0',
    }
    expect(points).toEqual([
      {
        measurement: 'ml_data_drift',
        tags,
        fields: [
          { name: 'dataset_drift', type: 'int', value: 1 },
          { name: 'drift_share', type: 'float', value: 0.5 },
          { name: 'drifted_features_count', type: 'int', value: 1 },
          { name: 'total_features', type: 'int', value: 2 },
          { name: 'omitted_features', type: 'int', value: 0 },
        ],
      },
      {
        measurement: 'ml_data_quality',
        tags,
        fields: [
          { name: 'missing_values_percentage', type: 'float', value: 5 },
          { name: 'missing_values_count', type: 'int', value: 3 },
          { name: 'total_values', type: 'int', value: 60 },
        ],
      },
      {
        measurement: 'ml_monitoring_performance',
        tags: { monitor: 'odds' },
        fields: [{ name: 'report_generation_time', type: 'float', value: 0.25 }],
      },
    ])
  })

  test('makes one point for each set of labels', () => {
    const alerts = pointsOf(samplesOf(smallReport())).filter(
      ({ measurement }) => measurement === 'ml_alerts',
    )
    expect(alerts).toHaveLength(15)
  })
})

const drift: MeasurementDefinition = {
  name: 'acme_drift',
  help: 'Ours.',
  fields: [{ name: 'drift_share', type: 'float', metric: driftShare }],
}

test.each<[string, Partial<MeasurementDefinition>]>([
  ['a name with a hyphen', { name: 'acme-drift' }],
  ['no field', { fields: [] }],
  ['a field named twice', { fields: [...drift.fields, ...drift.fields] }],
  [
    'metrics with different labels',
    { fields: [...drift.fields, { name: 'drifted', type: 'int', metric: featureDrifted }] },
  ],
])('%s is refused', (_, change) => {
  expect(() => defineMeasurement({ ...drift, ...change })).toThrow(CatalogueError)
})

test('one of one’s own is frozen', () => {
  const own = defineMeasurement({
    ...drift,
    fields: [...drift.fields, { name: 'drifted', type: 'int', metric: datasetDrift }],
  })
  expect([own, own.fields, own.fields[0]].every(Object.isFrozen)).toBe(true)
})
