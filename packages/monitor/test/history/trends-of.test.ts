import type { MonitoringReport, Trend } from '@leeway/monitoring-report'
import { seededRandom } from '@leeway/stats-core'
import { describe, expect, test } from 'vitest'
import { trendsOf } from '../../src/index.ts'
import { normal } from '../readings.ts'
import { type Effects, reportOf } from './report-of.ts'

const random = seededRandom('trends')
const noise = Array.from({ length: 60 }, () => 0.03 + 0.008 * normal(random))

/** Reports of 52 days whose column `odds` has these effects beside one that has none to speak of. */
function daily(effect: (day: number) => number | null, days = 52): MonitoringReport[] {
  return Array.from({ length: days }, (_, day) => reportOf(day, { odds: effect(day), calm: 0.01 }))
}

function trendOf(trends: readonly Trend[], measure: string, column?: string): Trend | undefined {
  return trends.find((trend) => trend.measure === measure && trend.column === column)
}

function oddsIn(effect: (day: number) => number): Trend {
  return trendOf(trendsOf(daily(effect)), 'dataDrift.columns.effect', 'odds')!
}

describe('patterns', () => {
  test('a level shift', () => {
    const { pattern, threshold } = oddsIn((day) => noise[day]! + (day >= 30 ? 0.1 : 0))
    expect(threshold).toBe(0.1)
    expect(pattern).toMatchObject({ kind: 'level-shift', since: '2026-11-04T06:00:00.000Z' })
    expect(pattern!.size).toBeCloseTo(0.1, 2)
    expect(pattern!.pValue).toBeLessThan(0.01)
    expect(pattern!.message).toMatch(
      /^The effect of odds went up on 4 November 2026 and stayed there: 0\.0\d+ on average before, 0\.1\d+ since\.$/,
    )
  })

  test('a gradual trend', () => {
    const { pattern } = oddsIn((day) => noise[day]! + 0.002 * day)
    expect(pattern).toMatchObject({ kind: 'gradual-trend', since: '2026-10-05T06:00:00.000Z' })
    expect(pattern!.size).toBeCloseTo(0.002 * 51, 2)
    expect(pattern!.message).toMatch(
      /^The effect of odds has been rising gradually since 5 October/,
    )
  })

  test('a spike', () => {
    const { pattern } = oddsIn((day) => noise[day]! + (day === 40 ? 0.2 : 0))
    expect(pattern).toMatchObject({ kind: 'spike', since: '2026-11-14T06:00:00.000Z' })
    expect(pattern!.message).toMatch(/stood out on 14 November 2026: 0\.2\d+, where about 0\.03/)
  })

  test('a weekly season', () => {
    const { pattern } = oddsIn(
      (day) => noise[day]! + (day % 7 === 5 ? 0.1 : day % 7 === 6 ? 0.05 : 0),
    )
    expect(pattern).toMatchObject({ kind: 'weekly-season' })
    expect(pattern!.message).toMatch(
      /^The effect of odds follows the week: highest on Saturdays \(0\.1/,
    )
  })

  test('a recovery', () => {
    const { pattern } = oddsIn((day) => noise[day]! + (day >= 20 && day < 30 ? 0.1 : 0))
    expect(pattern).toMatchObject({
      kind: 'recovery',
      since: '2026-10-25T06:00:00.000Z',
      until: '2026-11-03T06:00:00.000Z',
    })
    expect(pattern!.message).toMatch(
      /is back at 0\.0\d+ since 4 November 2026: from 25 October 2026 to 3 November 2026 it was 0\.1\d+ on average\.$/,
    )
  })

  test('none in noise, none in a constant, none in seven reports', () => {
    expect(oddsIn((day) => noise[day]!)).not.toHaveProperty('pattern')
    for (const trend of trendsOf(daily(() => 0.02))) expect(trend).not.toHaveProperty('pattern')
    const seven = trendsOf(daily((day) => (day > 3 ? 0.9 : 0.01), 7))
    for (const trend of seven) expect(trend).not.toHaveProperty('pattern')
  })
})

describe('courses', () => {
  test('any order; of a run that was made twice, the younger report', () => {
    const reports = daily((day) => noise[day]!, 10)
    const again = reportOf(4, { odds: 0.5, calm: 0.01 })
    again.generatedAt = '2026-10-09T09:00:00Z'
    const shuffled = [...reports.slice(5).reverse(), again, ...reports.slice(0, 5)]
    const { points } = trendOf(trendsOf(shuffled), 'dataDrift.columns.effect', 'odds')!
    expect(points.map(({ at }) => at)).toEqual(points.map(({ at }) => at).toSorted())
    expect(points).toHaveLength(10)
    expect(points[4]).toEqual({ at: '2026-10-09T09:00:00Z', value: 0.5 })
  })

  test('null where a report skipped it, or judged it on another scale', () => {
    const reports = daily((day) => (day === 2 ? null : 0.05), 6)
    reports[1]!.dataDrift!.columns[0]!.effect!.name = 'another-effect'
    reports[0]!.monitor.policyVersion = '0'
    const trends = trendsOf(reports)
    const values = (trend: Trend | undefined) => trend?.points.map(({ value }) => value)
    expect(values(trendOf(trends, 'dataDrift.columns.effect', 'odds'))).toEqual([
      0.05,
      null,
      null,
      0.05,
      0.05,
      0.05,
    ])
    expect(values(trendOf(trends, 'dataDrift.driftShare'))).toEqual([null, 0, 0, 0, 0, 0])
  })

  test('two reports are a comparison, not a trend; none are nothing', () => {
    expect(trendsOf(daily(() => 0.05, 2))).toEqual([])
    expect(trendsOf([])).toEqual([])
  })

  test('of 500 columns, twenty: patterns first, then what is largest', () => {
    const drawn = seededRandom('five hundred')
    const reports = Array.from({ length: 20 }, (_, day) => {
      const effects: Effects = Object.fromEntries(
        Array.from({ length: 500 }, (_, i) => [`x${i}`, Math.abs(0.05 * normal(drawn))]),
      )
      return reportOf(day, {
        ...effects,
        x7: day >= 10 ? 0.2 + day / 1000 : 0.01 + day / 1000,
        x9: 0.9,
      })
    })
    const columns = trendsOf(reports).filter(({ column }) => column !== undefined)
    expect(columns).toHaveLength(20)
    expect(columns.slice(0, 2).map(({ column }) => column)).toEqual(['x7', 'x9'])
    expect(columns.filter(({ pattern }) => pattern !== undefined)).toHaveLength(1)
    expect(JSON.stringify(columns).length).toBeLessThan(50_000)
  })

  test('the youngest `mostPoints`', () => {
    const [trend] = trendsOf(
      daily((day) => noise[day]!),
      { mostPoints: 10 },
    )
    expect(trend!.points).toHaveLength(10)
    expect(trend!.points.at(-1)!.at).toBe('2026-11-25T06:00:00.000Z')
  })

  test.each([{ alpha: 0 }, { mostPoints: 2 }, { mostPoints: 201 }, { mostColumns: -1 }])(
    '%j is refused',
    (options) => {
      expect(() => trendsOf([], options)).toThrow(
        expect.objectContaining({
          code: 'invalid_option',
          message: expect.stringMatching(/^trends: /),
        }),
      )
    },
  )

  test('reports of two monitors are refused', () => {
    const reports = daily(() => 0.05, 4)
    reports[2]!.monitor.name = 'shots'
    expect(() => trendsOf(reports)).toThrow(expect.objectContaining({ code: 'not_comparable' }))
  })
})
