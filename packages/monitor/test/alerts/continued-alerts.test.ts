import type { Alert, CheckResult, ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
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
          'The drift of column x no longer counts, at 0.9 of its threshold; the alert ends below 0.8.',
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

const checked = (check: Partial<CheckResult>): CheckResult => ({
  id: 'm:mean:x',
  check: 'mean',
  column: 'x',
  status: 'passed',
  severity: 'warning',
  message: '…',
  ...check,
})

const withCheck = (check: Partial<CheckResult>): AlertSource => ({
  monitor,
  dataQuality: {
    missingValuesPercentage: 0,
    missingValuesCount: 0,
    totalValues: 1,
    columns: [],
    checks: [checked(check)],
  },
})

const ofMean: Alert = {
  ...active,
  id: 'm:data_quality:x:mean',
  type: 'data_quality',
  threshold: 110,
}

describe('an alert of a check', () => {
  const chance = { correctedPValue: 0.055, alpha: 0.05 }
  it.each<[string, Partial<CheckResult>, number | undefined]>([
    ['in the middle of two bounds', { observed: 100, bounds: { low: 90, high: 110 } }, undefined],
    ['near the high of two', { observed: 108.5, bounds: { low: 90, high: 110 } }, 0.85],
    ['near the other of two', { observed: 91.5, bounds: { low: 90, high: 110 } }, undefined],
    ['a step inside two', { observed: 107.9, bounds: { low: 90, high: 110 } }, undefined],
    ['equal bounds', { observed: 3, bounds: { low: 3, high: 3 } }, undefined],
    ['near a low bound', { observed: 120, bounds: { low: 100 } }, 100 / 120],
    ['beyond a low bound over 0.8', { observed: 126, bounds: { low: 100 } }, undefined],
    ['near a negative high bound', { observed: -120, bounds: { high: -100 } }, 100 / 120],
    ['well below a negative high bound', { observed: -126, bounds: { high: -100 } }, undefined],
    ['near a negative low bound', { observed: -9, bounds: { low: -10 } }, 0.9],
    ['on the good side of a negative low bound', { observed: 5, bounds: { low: -10 } }, undefined],
    ['a bound of 0', { observed: 0, bounds: { high: 0 } }, undefined],
    [
      'above a bound of 0, nearly real',
      { observed: 0.001, bounds: { high: 0 }, evidence: chance },
      0.05 / 0.055,
    ],
    [
      'above a bound of 0 by chance',
      { observed: 0.001, bounds: { high: 0 }, evidence: { ...chance, correctedPValue: 0.5 } },
      undefined,
    ],
    ['no bound', { observed: 5 }, undefined],
  ])('%s', (_, check, nearness) => {
    const found = alertsOf(withCheck(check), { alerts: [ofMean] })
    expect(found.map(({ evidence }) => evidence)).toEqual(
      nearness === undefined ? [] : [{ nearness: expect.closeTo(nearness, 12) }],
    )
  })

  it.each<[string, { low?: number; high?: number }, number | undefined, number[], number[]]>([
    [
      'usual at the low of two bounds',
      { low: 0, high: 0.1 },
      0,
      [0, 0.2, 0.085, 0.079, 0],
      [0, 1, 1, 0, 0],
    ],
    [
      'the same, its usual figure unknown',
      { low: 0, high: 0.1 },
      undefined,
      [0, 0.2, 0.095, 0.085],
      [0, 1, 1, 0],
    ],
    [
      'usual at the high of two bounds',
      { low: 0.8, high: 1 },
      1,
      [1, 0.7, 0.83, 0.85],
      [0, 1, 1, 0],
    ],
    ['usual at its only bound', { low: 18 }, 18, [18, 17, 18, 18], [0, 1, 0, 0]],
    ['usual near its only bound', { low: 100 }, 110, [110, 90, 101, 102.5, 110], [0, 1, 1, 0, 0]],
    ['usual beyond its bound', { high: 5 }, 6, [6, 4.9, 4.9], [1, 0, 0]],
    [
      'missed on one side, then on the other',
      { low: -1, high: 1 },
      0,
      [2, -2, 0.9, -0.9],
      [1, 1, 0, 0],
    ],
  ])('%s: begins, holds within 0.8, ends', (_, bounds, usual, sequence, expected) => {
    const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = bounds
    let alerts: Alert[] = []
    const seen = sequence.map((observed) => {
      const failed = observed < low || observed > high
      const evidence = failed && usual !== undefined ? { evidence: { usual } } : {}
      const check = { status: failed ? 'failed' : 'passed', observed, bounds, ...evidence } as const
      alerts = alertsOf(withCheck(check), { alerts })
      return alerts.length
    })
    expect(seen).toEqual(expected)
  })

  it('names the check, and keeps the evidence of the run that raised it', () => {
    const source = withCheck({ observed: 1, bounds: { high: 1 } })
    const [found] = alertsOf(source, { alerts: [{ ...ofMean, evidence: { check: 'mean' } }] })
    expect(found?.message).toBe(
      'The check mean of column x passes again, at its bound; the alert ends below 0.8.',
    )
    expect(found?.evidence).toEqual({ check: 'mean', nearness: 1 })
  })
})

type Parts = NonNullable<MonitoringReport['performance']>
const performance = (parts: Partial<Pick<Parts, 'tests' | 'checks'>>): AlertSource => ({
  monitor,
  performance: {
    task: 'regression',
    target: 'y',
    prediction: ['p'],
    current: { rows: 40 },
    method: { alpha: 0.05, correction: 'holm', confidence: 0.95, test: 't', seed: 's' },
    ...parts,
  },
})

describe('an alert on performance', () => {
  const raised = { ...active, id: 'm:performance:r2', type: 'performance', threshold: 1.1 } as const
  const previous = { alerts: [raised] }
  const tested = (worsening: number, correctedPValue: number): AlertSource =>
    performance({
      tests: [
        {
          metric: 'r2',
          status: 'stable',
          better: 'higher',
          worsening,
          tolerance: 0.01,
          correctedPValue,
        },
      ],
    })

  it.each([
    ['large and nearly real', 0.2, 0.06, 1],
    ['large and not real', 0.2, 0.9, 0],
    ['real and nearly large', 0.009, 0.001, 1],
    ['real and small', 0.007, 0.001, 0],
    ['better', -0.2, 0.001, 0],
  ])('%s', (_, worsening, p, count) => {
    expect(alertsOf(tested(worsening, p), previous)).toHaveLength(count)
  })

  it('names the metric', () => {
    expect(alertsOf(tested(0.009, 0.001), previous)[0]?.message).toBe(
      'The worsening of r2 no longer counts, at 0.9 of its threshold; the alert ends below 0.8.',
    )
  })

  it('does not flap where the policy judges by conditions', () => {
    const source = (observed: number): AlertSource =>
      performance({
        checks: [checked({ id: 'm:performance:r2', observed, bounds: { low: 0.9, high: 1.1 } })],
      })
    expect(alertsOf(source(1.09), previous)).toHaveLength(1)
    expect(alertsOf(source(1.07), previous)).toHaveLength(0)
  })
})

it('names a relation', () => {
  const relation = {
    feature: 'x',
    target: 'y',
    status: 'stable',
    threshold: 0.05,
    correctedPValue: 0.001,
    effect: { name: 'shift', value: 0.09, threshold: 0.1 },
  } as NonNullable<AlertSource['relationDrift']>[number]
  const raised: Alert = { ...active, id: 'm:target_drift:y:x', type: 'target_drift' }
  const [found] = alertsOf({ monitor, relationDrift: [relation] }, { alerts: [raised] })
  expect(found?.message).toMatch(/^The shift of the relation of x to the target y no longer counts/)
})

it('gives a column named like an embedding another id than the embedding', () => {
  const { dataDrift } = withColumn({
    name: 'embedding:v',
    status: 'drifted',
    score: 1,
    threshold: 0.1,
  })
  const embedding = {
    kind: 'embedding',
    name: 'v',
    columns: ['a', 'b'],
    status: 'drifted',
    test: 't',
    score: 1,
    threshold: 0.1,
  } as NonNullable<NonNullable<AlertSource['dataDrift']>['multivariate']>[number]
  const found = alertsOf({ monitor, dataDrift: { ...dataDrift!, multivariate: [embedding] } })
  expect(found.map(({ id }) => id)).toEqual([
    'm:data_drift:embedding\\:v',
    'm:data_drift:embedding:v',
  ])
})
