import { expect, test } from 'vitest'
import { dueWindows } from '../../src/schedule/due-windows.ts'
import type { Schedule } from '../../src/schedule/schedule.ts'

const due = (schedule: Schedule, after: string, until: string, limit = 100): string[] =>
  dueWindows(schedule, { after: Date.parse(after), until: Date.parse(until), limit }).map(
    ({ window, at }) => `${window.from.slice(5, 16)} at ${at.slice(5, 16)}`,
  )

test('every minute: each hour once, as of its last firing', () => {
  const schedule: Schedule = { pattern: '* * * * *', timeZone: 'UTC', period: 'hour' }
  expect(due(schedule, '2026-05-01T02:58:00Z', '2026-05-01T04:01:30Z')).toEqual([
    '05-01T01:00 at 05-01T02:59',
    '05-01T02:00 at 05-01T03:59',
    '05-01T03:00 at 05-01T04:01',
  ])
})

test('a schedule that fires less often than windows end has the last window of each time', () => {
  const schedule: Schedule = { pattern: '0 6 * * *', timeZone: 'UTC', period: 'hour' }
  expect(due(schedule, '2026-05-01T06:00:00Z', '2026-05-03T07:00:00Z')).toEqual([
    '05-02T05:00 at 05-02T06:00',
    '05-03T05:00 at 05-03T06:00',
  ])
})

test('of many the latest, the oldest first', () => {
  const schedule: Schedule = { pattern: '0 0 * * *', timeZone: 'Europe/Berlin', period: 'day' }
  expect(due(schedule, '1970-01-01T00:00:00Z', '2026-03-31T12:00:00Z', 3)).toEqual([
    '03-27T23:00 at 03-28T23:00',
    '03-28T23:00 at 03-29T22:00', // 23 hours
    '03-29T22:00 at 03-30T22:00',
  ])
})

test('nothing where nothing fired', () => {
  const schedule: Schedule = { pattern: '0 0 1 1 *', timeZone: 'UTC', period: 'day' }
  expect(due(schedule, '2026-05-01T00:00:00Z', '2026-05-03T00:00:00Z')).toEqual([])
})
