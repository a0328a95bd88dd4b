import type { Alert, ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import { describe, expect, it } from 'vitest'
import { type AlertSource, alertEndsBelow, alertsOf } from '../../src/index.ts'

const monitor = { name: 'm', policy: 'calibrated', policyVersion: '2', labels: {} }

function withColumn(column: Partial<ColumnDrift>): AlertSource {
  const dataDrift = {
    status: 'stable',
    driftShare: 0,
    driftShareThreshold: 0.5,
    driftedColumns: 0,
    totalColumns: 1,
    method: { alpha: 0.05, correction: 'none', driftThreshold: 0.1, seed: 's' },
    columns: [
      { name: 'x', kind: 'numeric', status: 'stable', test: 't', ...column } as ColumnDrift,
    ],
  } satisfies MonitoringReport['dataDrift']
  return { monitor, dataDrift }
}

const active: Alert = {
  id: 'm:data_drift:x',
  type: 'data_drift',
  severity: 'warning',
  message: 'Column x has drifted.',
  column: 'x',
  value: 0.13,
  threshold: 0.1,
}
const before = { alerts: [active] }

/** Effect and p-value under a policy that asks for real and large. */
const both = (effect: number, p: number): AlertSource =>
  withColumn({
    status: effect >= 0.1 && p <= 0.05 ? 'drifted' : 'stable',
    score: p,
    threshold: 0.05,
    scoreKind: 'p-value',
    driftWhen: 'at-or-below',
    correctedPValue: p,
    effect: { name: 'jensen-shannon-distance', value: effect, threshold: 0.1 },
  })

const own = (driftWhen: ColumnDrift['driftWhen'], score: number, threshold: number): AlertSource =>
  withColumn({ status: 'stable', score, threshold, driftWhen })

describe('an alert ends below 0.8 of its threshold', () => {
  it.each([
    ['an effect of 0.081', both(0.081, 0.001), true],
    ['an effect of 0.079', both(0.079, 0.001), false],
    ['a p-value of 0.06 beside a large effect', both(0.2, 0.06), true],
    ['a p-value of 0.063, beyond 0.05 / 0.8', both(0.2, 0.063), false],
    ['a distance at 0.8', own('at-or-above', 0.08, 0.1), true],
    ['a distance below', own('at-or-above', 0.0799, 0.1), false],
    ['a p-value of its own', own('below', 0.061, 0.05), true],
    ['a p-value of its own that is larger', own('below', 0.07, 0.05), false],
    [
      'a column that could not be judged',
      withColumn({ status: 'skipped', reason: 'all_null' }),
      true,
    ],
  ])('%s', (_, report, goesOn) => {
    expect(alertEndsBelow).toBe(0.8)
    const found = alertsOf(report, before)
    expect(found.map(({ id, severity, continued }) => ({ id, severity, continued }))).toEqual(
      goesOn ? [{ id: active.id, severity: 'warning', continued: true }] : [],
    )
    expect(alertsOf(report)).toEqual([])
  })

  it('says how near it still is, and keeps the severity of the run before', () => {
    const critical = { alerts: [{ ...active, severity: 'critical' as const }] }
    expect(alertsOf(both(0.09, 0.001), critical)).toEqual([
      {
        id: 'm:data_drift:x',
        type: 'data_drift',
        severity: 'critical',
        column: 'x',
        threshold: 0.1,
        message:
          'The data drift of x is back below its threshold, at 0.9 of it; the alert ends below 0.8.',
        continued: true,
        evidence: { nearness: expect.closeTo(0.9, 12) },
      },
    ])
  })

  it('is itself again, and unmarked, once the threshold is reached', () => {
    const continued = { alerts: alertsOf(both(0.09, 0.001), before) }
    const [again] = alertsOf(both(0.12, 0.001), continued)
    expect(again).toMatchObject({ id: active.id, value: 0.12 })
    expect(again).not.toHaveProperty('continued')
  })

  it('does not flap at the threshold: one alert through 0.11, 0.09, 0.105, 0.085, and then none', () => {
    let alerts: Alert[] = []
    const seen = [0.05, 0.11, 0.09, 0.105, 0.085, 0.079, 0.09].map((effect) => {
      alerts = alertsOf(both(effect, 0.001), { alerts })
      return alerts.length
    })
    expect(seen).toEqual([0, 1, 1, 1, 1, 0, 0])
  })

  it('holds for the data set and for checks too, and ends with what it is about', () => {
    const { dataDrift } = withColumn({ status: 'skipped', reason: 'all_null' })
    const share = (driftShare: number): AlertSource => ({
      monitor,
      dataDrift: { ...dataDrift!, driftShare },
    })
    const ofAll = { alerts: [{ ...active, id: 'm:data_drift' }] }
    expect(alertsOf(share(0.4), ofAll)).toHaveLength(1)
    expect(alertsOf(share(0.39), ofAll)).toHaveLength(0)
    const check = (observed: number): AlertSource => ({
      monitor,
      dataQuality: {
        missingValuesPercentage: 0,
        missingValuesCount: 0,
        totalValues: 1,
        columns: [],
        checks: [
          {
            id: 'm:missing-share:x',
            check: 'missing-share',
            column: 'x',
            status: 'passed',
            severity: 'warning',
            message: '…',
            observed,
            bounds: { high: 0.1 },
          },
        ],
      },
    })
    const ofCheck = { alerts: [{ ...active, id: 'm:data_quality:x:missing-share' }] }
    expect(alertsOf(check(0.085), ofCheck)).toHaveLength(1)
    expect(alertsOf(check(0.05), ofCheck)).toHaveLength(0)
    expect(alertsOf({ monitor }, before)).toEqual([])
  })
})
