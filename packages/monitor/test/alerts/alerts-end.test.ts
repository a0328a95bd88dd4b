import type { Alert, CheckResult, MetricTest, Performance } from '@leeway/monitoring-report'
import { describe, expect, test } from 'vitest'
import type { AlertSource } from '../../src/alerts/alerts-of.ts'
import { continuedAlerts } from '../../src/alerts/continued-alerts.ts'

const monitor = { name: 'm', policy: 'calibrated', policyVersion: '2', labels: {} }

function checked(check: Partial<CheckResult>): AlertSource {
  const passed = { id: 'm:range', check: 'range', status: 'passed', severity: 'warning' } as const
  const dataQuality = {
    missingValuesPercentage: 0,
    missingValuesCount: 0,
    totalValues: 1,
    columns: [],
    checks: [{ ...passed, message: 'It is.', ...check }],
  }
  return { monitor, dataQuality }
}

function goesOn(source: AlertSource, id: string, evidence: Alert['evidence'] = {}): Alert[] {
  const type = id.split(':')[1] as Alert['type']
  const alert: Alert = { id, type, severity: 'critical', message: 'It was.', evidence }
  return continuedAlerts(source, { alerts: [alert] }, [])
}

describe('a check', () => {
  const id = 'm:data_quality:range'
  test.for<[string, Partial<CheckResult>, boolean]>([
    ['in the middle of its bounds', { observed: 100, bounds: { low: 90, high: 110 } }, false],
    ['near its upper bound', { observed: 109, bounds: { low: 90, high: 110 } }, true],
    ['near its lower bound', { observed: 91, bounds: { low: 90, high: 110 } }, true],
    ['at the one value it may have', { observed: 3, bounds: { low: 3, high: 3 } }, false],
    ['below a negative bound', { observed: -99.01, bounds: { high: -99 } }, false],
    [
      'beyond a bound of 0 by chance',
      { observed: 0.001, bounds: { high: 0 }, evidence: { correctedPValue: 0.9, alpha: 0.05 } },
      false,
    ],
    [
      'beyond its bound by chance',
      { observed: 2, bounds: { high: 1 }, evidence: { correctedPValue: 0.9, alpha: 0.05 } },
      false,
    ],
    [
      'beyond its bound, nearly more than chance',
      { observed: 2, bounds: { high: 1 }, evidence: { correctedPValue: 0.06, alpha: 0.05 } },
      true,
    ],
  ])('%s', ([, check, expected]) => {
    const found = goesOn(checked(check), id, { check: 'range' })
    expect(found.length > 0).toBe(expected)
    expect(JSON.stringify(found)).not.toContain('null')
    if (expected) expect(found[0]?.message).toMatch(/^The check range is back below its threshold/)
  })
})

describe('a metric', () => {
  const id = 'm:performance:accuracy'
  const measured = (found: Partial<MetricTest>): AlertSource => {
    const accuracy = { metric: 'accuracy', better: 'higher', status: 'stable' } as const
    const performance = {
      task: 'classification',
      target: 't',
      prediction: ['p'],
      current: { rows: 40 },
      method: { alpha: 0.05, correction: 'holm', confidence: 0.95, seed: 's' },
      tests: [{ ...accuracy, ...found }],
    } as unknown as Performance // only what alerts look at
    return { monitor, performance }
  }
  test('that is worse by chance ends its alert', () => {
    const noise = measured({ worsening: 0.1, tolerance: 0.02, correctedPValue: 1 })
    expect(goesOn(noise, id)).toEqual([])
  })
  test('that is as good as before ends its alert', () => {
    const same = measured({ worsening: -0.1, tolerance: 0.02, correctedPValue: 1 })
    expect(goesOn(same, id)).toEqual([])
  })
  test('that is nearly worse keeps it, by its name', () => {
    const near = measured({ worsening: 0.1, tolerance: 0.02, correctedPValue: 0.06 })
    const [alert] = goesOn(near, id, { metric: 'accuracy', current: 0.7 })
    expect(alert?.message).toMatch(
      /^The metric accuracy is back below its threshold, at 0.83 of it/,
    )
    expect(alert?.evidence).toMatchObject({ current: 0.7 })
  })
})
