import { describe, expect, test } from 'vitest'
import { expandTemplate, templateProblem } from '../../src/window/expand-template.ts'
import type { Period } from '../../src/window/period.ts'
import { windowBefore } from '../../src/window/window-before.ts'
import { windowName } from '../../src/window/window-name.ts'

const berlin = 'Europe/Berlin'

describe('windowBefore', () => {
  test.for<[Period, string, string, string, string]>([
    ['day', 'UTC', '2026-05-02T06:00:00Z', '2026-05-01T00:00:00Z', '2026-05-02T00:00:00Z'],
    ['day', 'UTC', '2026-05-02T00:00:00Z', '2026-05-01T00:00:00Z', '2026-05-02T00:00:00Z'],
    ['day', 'UTC', '2026-05-02T00:00:00+02:00', '2026-04-30T00:00:00Z', '2026-05-01T00:00:00Z'],
    ['day', berlin, '2026-05-02T00:00:00+02:00', '2026-04-30T22:00:00Z', '2026-05-01T22:00:00Z'],
    ['day', berlin, '2026-03-30T06:00:00+02:00', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['day', berlin, '2026-10-26T06:00:00+01:00', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ['hour', 'UTC', '2026-01-01T00:59:59.999Z', '2025-12-31T23:00:00Z', '2026-01-01T00:00:00Z'],
    ['hour', berlin, '2026-10-25T01:30:00Z', '2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'],
    ['hour', berlin, '2026-10-25T02:30:00Z', '2026-10-25T01:00:00Z', '2026-10-25T02:00:00Z'],
    [
      'hour',
      'Asia/Kolkata',
      '2026-01-01T00:00:00Z',
      '2025-12-31T22:30:00Z',
      '2025-12-31T23:30:00Z',
    ],
    ['week', 'UTC', '2026-05-06T00:00:00Z', '2026-04-27T00:00:00Z', '2026-05-04T00:00:00Z'],
    ['week', 'UTC', '2026-05-04T00:00:00Z', '2026-04-27T00:00:00Z', '2026-05-04T00:00:00Z'],
    ['week', berlin, '2026-04-01T12:00:00Z', '2026-03-22T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['month', 'UTC', '2024-03-31T12:00:00Z', '2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z'],
    ['month', berlin, '2026-01-01T00:00:00+01:00', '2025-11-30T23:00:00Z', '2025-12-31T23:00:00Z'],
    // A day that begins at one o'clock, for the clock was set at midnight.
    ['day', 'Africa/Cairo', '2026-04-25T12:00:00Z', '2026-04-23T22:00:00Z', '2026-04-24T21:00:00Z'],
  ])('the %s in %s before %s', ([period, timeZone, at, from, to]) => {
    const window = windowBefore(at, period, timeZone)
    expect([window.from, window.to]).toEqual([from, to].map((t) => new Date(t).toISOString()))
  })

  test.for(['UTC', berlin, 'America/St_Johns', 'Australia/Lord_Howe'])(
    'windows of %s follow each other without a gap over two years',
    (timeZone) => {
      for (const period of ['hour', 'day', 'week', 'month'] as const) {
        let at = '2026-12-31T12:00:00.000Z'
        const oldest = period === 'hour' ? '2026-09-15' : '2025-01-01'
        while (at > oldest) {
          const window = windowBefore(at, period, timeZone)
          if (at !== '2026-12-31T12:00:00.000Z') expect(window.to).toBe(at)
          expect(window.from < window.to).toBe(true)
          at = window.from
        }
      }
    },
  )
})

describe('expandTemplate', () => {
  test.for([
    ['data/{yyyy}/{MM}/{dd}.parquet', 'UTC', 'data/2026/05/01.parquet'],
    ['data/{yyyy}-{MM}-{dd}T{HH}.csv', berlin, 'data/2026-05-02T00.csv'],
    ['weeks/{GGGG}-W{WW}.csv', 'UTC', 'weeks/2026-W18.csv'],
    ['latest.csv', 'UTC', 'latest.csv'],
    ['{{x}}/{{{yyyy}}}.csv', 'UTC', '{x}/{2026}.csv'],
  ] as const)('%s in %s', ([template, timeZone, path]) => {
    expect(expandTemplate(template, '2026-05-01T22:00:00Z', timeZone)).toBe(path)
  })

  test('a week that belongs to another year', () => {
    expect(expandTemplate('{GGGG}-W{WW}', '2027-01-01T00:00:00Z', 'UTC')).toBe('2026-W53')
  })

  test('says which part stands for nothing', () => {
    expect(templateProblem('data/{yyyy}/{mm}.csv')).toBe(
      '{mm} stands for nothing; a path may have {yyyy}, {MM}, {dd}, {HH}, {GGGG}, {WW}, and {{ for a brace',
    )
    expect(templateProblem('{{mm}}/{yyyy}.csv')).toBeUndefined()
    expect(templateProblem('data/{yyyy}.csv')).toBeUndefined()
    expect(templateProblem('{constructor}')).toMatch('stands for nothing')
  })
})

test('windowName', () => {
  const name = (from: string, period: Period) => windowName(from, period, berlin)
  expect(name('2026-04-30T22:00:00Z', 'day')).toBe('2026-05-01')
  expect(name('2026-04-30T22:00:00Z', 'month')).toBe('2026-05')
  expect(name('2026-04-26T22:00:00Z', 'week')).toBe('2026-W18')
  const hours = ['2026-10-24T23:00:00Z', '2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z']
  expect([...hours, '2026-10-25T02:00:00Z'].map((hour) => name(hour, 'hour'))).toEqual([
    '2026-10-25T01',
    '2026-10-25T02a',
    '2026-10-25T02b',
    '2026-10-25T03',
  ])
})
