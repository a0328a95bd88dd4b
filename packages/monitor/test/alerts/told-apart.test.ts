import { describe, expect, it } from 'vitest'
import { relationAlerts } from '../../src/alerts/together-alerts.ts'
import { toldApart } from '../../src/alerts/told-apart.ts'
import { MlMonitor } from '../../src/index.ts'

it('writes two numbers with the digits that tell them apart', () => {
  expect(toldApart(0.4, 0.1)).toEqual(['0.4', '0.1'])
  expect(toldApart(0.10004, 0.1)).toEqual(['0.10004', '0.1'])
  expect(toldApart(1 / 3, 1 / 3)).toEqual(['0.333', '0.333'])
})

it('so that what moved, and by more than its threshold, does not read alike', () => {
  const [alert] = relationAlerts('m', [
    {
      feature: 'x',
      target: 'y',
      status: 'drifted',
      measure: 'correlation',
      reference: 0.50012,
      current: 0.50034,
      effect: { name: 'relation-shift', value: 0.10001, threshold: 0.1 },
      pValue: 0.001,
    },
  ])
  expect(alert!.message).toBe(
    'The relation of x to the target y has moved: correlation was 0.5001 and is 0.5003; its shift is 0.10001, from 0.1 on it counts as large (p = 0.001).',
  )
})

describe('a share a hair beyond its tolerance', () => {
  const rows = 10_000
  it.each([
    {
      check: 'allowed-values',
      condition: { values: ['a'] },
      values: (i: number) => (i < 14 ? 'b' : 'a'),
      says: '0.14 % of the values of column x are not among those expected (1 different).',
      expected: 'at most 0.13 % other values',
    },
    {
      check: 'value-range',
      condition: { low: 0, high: 1 },
      values: (i: number) => (i < 14 ? 2 : i / rows),
      says: '0.14 % of the values of column x (14 of 10000) lie outside 0 to 1.',
      expected: 'at most 0.13 % outside 0 to 1',
    },
  ])('$check', async ({ check, condition, values, says, expected }) => {
    const table = { x: Array.from({ length: rows }, (_, i) => values(i)) as string[] }
    const monitor = new MlMonitor({
      reference: table,
      enableDataDrift: false,
      expectations: [{ check, column: 'x', condition, tolerance: 0.0013 }],
    })
    const report = await monitor.generateComprehensiveReport({ current: table })
    expect(report.dataQuality!.checks).toMatchObject([
      { status: 'failed', message: says, expected },
    ])
  })
})
