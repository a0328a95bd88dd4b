import { expect, test } from 'vitest'
import { weekdaysOf } from '../../src/history/weekdays-of.ts'

function days(count: number, step = 1): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2026, 9, 5, 6) + index * step * 86_400_000).toISOString(),
  )
}

test('one report a day for three weeks: its weekdays', () => {
  expect(weekdaysOf(days(21))?.slice(0, 7)).toEqual([1, 2, 3, 4, 5, 6, 0])
})

test('working days only', () => {
  const working = days(30).filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
  expect(weekdaysOf(working)).toHaveLength(22)
})

test('the weekday is that of the report’s own time zone', () => {
  const late = days(21).map((day) => day.replace('T06:00:00.000Z', 'T00:30:00+02:00'))
  expect(weekdaysOf(late)?.[0]).toBe(1)
})

test.each([
  ['twenty days', days(20)],
  ['a report an hour', days(200, 1 / 24)],
  ['a report a week', days(60, 7)],
])('%s: no season can be told', (_, instants) => {
  expect(weekdaysOf(instants)).toBeUndefined()
})
