import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import {
  createMetricCatalogue,
  datasetDrift,
  defineMetric,
  metricCatalogue,
  samplesOf,
} from '@leeway/metric-catalogue'
import { type MonitoringReport, parseReport } from '@leeway/monitoring-report'
import { describe, expect, test } from 'vitest'
import { smallDrift, smallQuality, smallReport } from './small-report.ts'

const valuesOf = (report: MonitoringReport) =>
  Object.fromEntries(samplesOf(report).map(({ name, value }) => [name, value]))

const driftNames = [
  'evidently_dataset_drift',
  'evidently_drift_share',
  'evidently_drifted_features_count',
  'evidently_total_features',
  'evidently_omitted_features',
]
const qualityNames = [
  'evidently_missing_values_percentage',
  'evidently_missing_values_count',
  'evidently_total_values',
]
/** Every report has alerts, if only none of them, and a time. */
const always = ['evidently_alert', 'evidently_last_report_timestamp_seconds']
/** The names of the metrics that the report holds, without those that every report does. */
const namesOf = (report: MonitoringReport) => {
  const names = new Set(samplesOf(report).map(({ name }) => name))
  return [...names].filter((name) => !always.includes(name))
}

test('reads drift and quality out of a report, and nothing that no report holds', () => {
  expect(valuesOf(smallReport())).toEqual({
    evidently_dataset_drift: 1,
    evidently_drift_share: 0.5,
    evidently_drifted_features_count: 1,
    evidently_missing_values_percentage: 5,
    evidently_missing_values_count: 3,
    evidently_total_features: 2,
    evidently_omitted_features: 0,
    evidently_total_values: 60,
    evidently_alert: 0,
    evidently_last_report_timestamp_seconds: Date.parse('2026-11-23T09:00:00Z') / 1000,
  })
})

test('a stable data set is 0, not absent', () => {
  const dataDrift = smallDrift({ status: 'stable', driftShare: 0, driftedColumns: 0 })
  expect(valuesOf(smallReport({ dataDrift }))).toMatchObject({
    evidently_dataset_drift: 0,
    evidently_drift_share: 0,
    evidently_drifted_features_count: 0,
  })
})

test.each([
  ['skipped', smallDrift({ status: 'skipped', driftShare: 0, driftedColumns: 0 })],
  ['without a judged column', smallDrift({ status: 'stable', driftShare: 0, totalColumns: 0 })],
])('a data drift that is %s gives no sample, never "0: no drift"', (_, dataDrift) => {
  expect(namesOf(smallReport({ dataDrift }))).toEqual(qualityNames)
})

test('an absent part gives no sample', () => {
  const { dataDrift: _, ...withoutDrift } = smallReport()
  expect(namesOf(withoutDrift)).toEqual(qualityNames)
  const { dataQuality: __, ...withoutQuality } = smallReport()
  expect(namesOf(withoutQuality)).toEqual(driftNames)
})

test('a quality over no values gives no sample, never "0 % missing"', () => {
  const dataQuality = smallQuality({
    missingValuesPercentage: 0,
    missingValuesCount: 0,
    totalValues: 0,
  })
  expect(namesOf(smallReport({ dataQuality }))).toEqual(driftNames)
})

test('samples carry the labels of the monitor', () => {
  for (const { labels } of samplesOf(smallReport())) {
    expect(labels).toMatchObject({
      monitor: 'odds',
      environment: 'production',
      model: 'premier_league_predictor',
      version: 'v1.2.0',
    })
  }
})

test('a metric of one’s own is read like the others', () => {
  const currentRows = defineMetric({
    ...datasetDrift,
    name: 'acme_current_rows',
    bounds: { low: 0 },
    source: { kind: 'report', path: 'current.rows', read: ({ current }) => current.rows },
  })
  const catalogue = createMetricCatalogue([...metricCatalogue.metrics, currentRows])
  expect(samplesOf(smallReport(), { catalogue }).at(-1)).toMatchObject({
    name: 'acme_current_rows',
    value: 20,
  })
})

describe('every example report', () => {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@leeway/monitoring-report/examples/drifted.json'),
  )
  const examples = readdirSync(folder).filter((file) => file.endsWith('.json'))

  test.each(examples)('%s: samples agree with their paths and keep within their bounds', (file) => {
    const report = parseReport(readFileSync(`${folder}/${file}`, 'utf8'))
    const before = structuredClone(report)
    const samples = samplesOf(report)
    expect(report).toEqual(before)
    for (const { name, value } of samples) {
      const { bounds, source } = metricCatalogue.get(name)
      expect(value).toBeGreaterThanOrEqual(bounds.low ?? -Number.MAX_VALUE)
      expect(value).toBeLessThanOrEqual(bounds.high ?? Number.MAX_VALUE)
      if (source.kind === 'report' && isNumberAt(source.path)) {
        expect(value).toBe(valueAt(report, source.path))
      }
    }
    expect(namesOf(report).filter((name) => driftNames.includes(name))).toHaveLength(
      report.dataDrift && report.dataDrift.status !== 'skipped' ? driftNames.length : 0,
    )
  })
})

/** Whether the sample is the number at the path itself, not made of a verdict, a list or a time. */
function isNumberAt(path: string): boolean {
  return !/status|\[\]|columns$|alerts|generatedAt/.test(path)
}

function valueAt(report: MonitoringReport, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], report)
}
