import { samplesOf } from '@leeway/metric-catalogue'
import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import { expect, test } from 'vitest'
import { smallDrift, smallReport } from './small-report.ts'

const column = (name: string, status: ColumnDrift['status'], score = 0.5): ColumnDrift => ({
  name,
  kind: 'numeric',
  status,
  test: 'ks',
  score,
  threshold: 0.05,
})

function reportOf(...columns: ColumnDrift[]): MonitoringReport {
  const totalColumns = columns.filter(({ status }) => status !== 'skipped').length
  const driftedColumns = columns.filter(({ status }) => status === 'drifted').length
  const driftShare = driftedColumns / totalColumns
  return smallReport({
    dataDrift: smallDrift({ columns, totalColumns, driftedColumns, driftShare }),
  })
}

/** The features of a metric with their values. */
function seriesOf(report: MonitoringReport, metric: string, maximumFeatures = 200) {
  return samplesOf(report, { maximumFeatures })
    .filter(({ name }) => name === metric)
    .map(({ labels, value }) => [labels.feature, value])
}

test('each judged one has a score and a verdict, those that drifted first', () => {
  const report = reportOf(
    column('a', 'stable', 0.5),
    column('b', 'skipped'),
    column('c', 'drifted', 0.01),
  )
  expect(seriesOf(report, 'evidently_feature_drift_score')).toEqual([
    ['c', 0.01],
    ['a', 0.5],
  ])
  expect(seriesOf(report, 'evidently_feature_drifted')).toEqual([
    ['c', 1],
    ['a', 0],
  ])
  expect(seriesOf(report, 'evidently_feature_drift_effect')).toEqual([])
})

test('an effect is there where the policy measured one', () => {
  const effect = { name: 'jensen-shannon-distance', value: 0.2, threshold: 0.1 }
  const report = reportOf({ ...column('a', 'drifted'), effect }, column('b', 'stable'))
  expect(seriesOf(report, 'evidently_feature_drift_effect')).toEqual([['a', 0.2]])
})

test('over the maximum, those that drifted stay, and the rest is counted', () => {
  const stable = Array.from({ length: 300 }, (_, i) => column(`stable ${i}`, 'stable'))
  const report = reportOf(...stable, column('last', 'drifted'))
  expect(seriesOf(report, 'evidently_feature_drifted')).toHaveLength(200)
  expect(seriesOf(report, 'evidently_feature_drifted', 2)).toEqual([
    ['last', 1],
    ['stable 0', 0],
  ])
  expect(seriesOf(report, 'evidently_omitted_features')).toEqual([[undefined, 101]])
  expect(seriesOf(report, 'evidently_omitted_features', 0)).toEqual([[undefined, 301]])
})

test.each([-1, 1.5, Number.NaN])('a maximum of %s is refused', (maximumFeatures) => {
  expect(() => samplesOf(smallReport(), { maximumFeatures })).toThrow(
    expect.objectContaining({ code: 'invalid_option' }),
  )
})

test('names that look alike stay apart, and an empty one has a name', () => {
  const report = reportOf(column('a\0', 'stable'), column('a\x01', 'stable'), column('', 'stable'))
  expect(seriesOf(report, 'evidently_feature_drifted')).toEqual([
    ['a\uFFFD', 0],
    ['a\uFFFD (2)', 0],
    ['(empty)', 0],
  ])
})

test('the target has a score and a verdict, unless it was skipped', () => {
  const targetDrift = column('y', 'drifted', 0.01)
  expect(seriesOf(smallReport({ targetDrift }), 'evidently_target_drift_score')).toEqual([
    [undefined, 0.01],
  ])
  expect(seriesOf(smallReport({ targetDrift }), 'evidently_target_drifted')).toEqual([
    [undefined, 1],
  ])
  const skipped = smallReport({ targetDrift: column('y', 'skipped') })
  expect(seriesOf(skipped, 'evidently_target_drift_score')).toEqual([])
  expect(seriesOf(skipped, 'evidently_target_drifted')).toEqual([])
})
