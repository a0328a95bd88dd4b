import type { Trend } from '@leeway/monitoring-report'
import { describe, expect, it } from 'vitest'
import { trendLines } from '../../src/text/trend-lines.ts'

function trend(values: readonly (number | null)[], message?: string): Trend {
  const points = values.map((value, day) => ({
    at: new Date(Date.UTC(2026, 10, 1 + day)).toISOString(),
    value,
  }))
  const pattern = message === undefined ? {} : { pattern: { kind: 'spike' as const, message } }
  return { measure: 'dataDrift.driftShare', points, ...pattern }
}

describe('trends as text', () => {
  it('shows a pattern beside its values, wrapped beside them, and counts the rest', () => {
    const spike = trend(
      [0, 0.1, null, 0.8, 0],
      'The share of drifted columns stood out on 4 November.',
    )
    expect(trendLines([spike, trend([1, 2]), trend([2, 2])], 40)).toEqual([
      '▁▂·█▁  The share of drifted columns',
      '       stood out on 4 November.',
      '2 other measures without a pattern over',
      '5 reports',
    ])
  })

  it('says so where there is none', () => {
    expect(trendLines([trend([1, 2, 3])], 80)).toEqual(['no pattern in 1 measure over 3 reports'])
  })

  it('is empty without trends', () => {
    expect(trendLines([], 80)).toEqual([])
  })

  it('shows the last twenty values and the first twelve patterns', () => {
    const many = Array.from({ length: 15 }, (_, i) =>
      trend(
        Array.from({ length: 30 }, (_, day) => day),
        `pattern ${i}`,
      ),
    )
    const lines = trendLines(many, 80)
    expect(lines).toHaveLength(13)
    expect(lines[0]).toMatch(/^[▁-█]{20} {2}pattern 0$/)
    expect(lines[12]).toBe('and 3 more')
  })

  it('escapes control characters of a message', () => {
    expect(trendLines([trend([1, 2], 'The effect of \u001b[31mred')], 80)[0]).not.toContain(
      '\u001b',
    )
  })
})
