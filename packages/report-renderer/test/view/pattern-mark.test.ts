import type { Trend } from '@leeway/monitoring-report'
import { describe, expect, it } from 'vitest'
import { patternMark } from '../../src/view/pattern-mark.ts'

const at = (day: number) => `2026-11-${String(day + 1).padStart(2, '0')}T06:00:00Z`

function trend(values: readonly (number | null)[], pattern?: Trend['pattern']): Trend {
  const points = values.map((value, day) => ({ at: at(day), value }))
  return { measure: 'dataDrift.driftShare', points, ...(pattern ? { pattern } : {}) }
}

describe('what marks a pattern', () => {
  it('level shift: the mean before and since, nulls left out', () => {
    const pattern = { kind: 'level-shift', since: at(3), message: '' } as const
    expect(patternMark(trend([0, null, 2, 5, 7], pattern)).lines).toEqual([
      { from: { index: 0, value: 1 }, to: { index: 2, value: 1 } },
      { from: { index: 3, value: 6 }, to: { index: 4, value: 6 } },
    ])
  })

  it('recovery: one level before and after, another within', () => {
    const pattern = { kind: 'recovery', since: at(2), until: at(3), message: '' } as const
    expect(patternMark(trend([0, 2, 8, 8, 4, 2], pattern)).lines).toEqual([
      { from: { index: 0, value: 2 }, to: { index: 1, value: 2 } },
      { from: { index: 2, value: 8 }, to: { index: 3, value: 8 } },
      { from: { index: 4, value: 2 }, to: { index: 5, value: 2 } },
    ])
  })

  it('gradual trend: from the mean of the first third to that of the last', () => {
    const pattern = { kind: 'gradual-trend', since: at(0), message: '' } as const
    expect(patternMark(trend([0, 2, 3, 4, 6, 8], pattern)).lines).toEqual([
      { from: { index: 0, value: 1 }, to: { index: 5, value: 7 } },
    ])
  })

  it('spike: a ring', () => {
    const pattern = { kind: 'spike', since: at(1), message: '' } as const
    expect(patternMark(trend([0, 9, 0], pattern))).toEqual({ lines: [], ring: 1 })
  })

  it('nothing for a season, no pattern, or a time that no point has', () => {
    const elsewhere = { kind: 'spike', since: '2020-01-01T00:00:00Z', message: '' } as const
    expect(patternMark(trend([1, 2], { kind: 'weekly-season', message: '' })).lines).toEqual([])
    expect(patternMark(trend([1, 2])).lines).toEqual([])
    expect(patternMark(trend([1, 2], elsewhere))).toEqual({ lines: [] })
  })
})
