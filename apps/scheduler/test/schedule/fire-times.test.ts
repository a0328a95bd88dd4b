import { expect, test } from 'vitest'
import { lastFire, nextFire } from '../../src/schedule/fire-times.ts'

const firings = (
  pattern: string,
  from: string,
  to: string,
  timeZone = 'Europe/Berlin',
): string[] => {
  const found: string[] = []
  let at = nextFire({ pattern, timeZone }, Date.parse(from) - 1)
  while (at !== undefined && at <= Date.parse(to)) {
    found.push(new Date(at).toISOString().slice(5, 16))
    at = nextFire({ pattern, timeZone }, at)
  }
  return found
}

test('a time that the clock skips fires as much later, as Temporal reads it', () => {
  const days = firings('30 2 * * *', '2026-03-28T00:00:00Z', '2026-03-30T12:00:00Z')
  expect(days).toEqual(['03-28T01:30', '03-29T01:30', '03-30T00:30'])
})

test('a fixed time in an hour that is there twice fires once', () => {
  const days = firings('30 2 * * *', '2026-10-24T00:00:00Z', '2026-10-26T12:00:00Z')
  expect(days).toEqual(['10-24T00:30', '10-25T00:30', '10-26T01:30'])
})

test('a schedule of every half hour goes through both hours', () => {
  const halves = firings('*/30 * * * *', '2026-10-25T00:00:00Z', '2026-10-25T02:00:00Z')
  expect(halves).toEqual([
    '10-25T00:00',
    '10-25T00:30',
    '10-25T01:00',
    '10-25T01:30',
    '10-25T02:00',
  ])
})

test('midnight, where the clock skips it, is when the day begins', () => {
  const days = firings('0 0 * * *', '2026-04-23T12:00:00Z', '2026-04-25T00:00:00Z', 'Africa/Cairo')
  expect(days).toEqual(['04-23T22:00', '04-24T21:00'])
})

test('the last firing is the one at or before', () => {
  const cron = { pattern: '0 6 * * *', timeZone: 'UTC' }
  const last = (at: string) => new Date(lastFire(cron, Date.parse(at)) ?? 0).toISOString()
  expect(last('2026-05-02T06:00:00.000Z')).toBe('2026-05-02T06:00:00.000Z')
  expect(last('2026-05-02T06:00:00.500Z')).toBe('2026-05-02T06:00:00.000Z')
  expect(last('2026-05-02T05:59:59.999Z')).toBe('2026-05-01T06:00:00.000Z')
})

test.for([
  ['30 2 * * *', 'Europe/Berlin'],
  ['0 0 * * *', 'Africa/Cairo'],
  ['*/20 0-3 * * 0', 'Australia/Lord_Howe'],
  ['15 1-3 * * 0', 'America/New_York'],
  ['0 6 1 * *', 'Pacific/Apia'],
] as const)('forwards and backwards the same: %s in %s', ([pattern, timeZone]) => {
  const cron = { pattern, timeZone }
  let at = Date.parse('2026-01-01T00:00:00Z')
  while (at < Date.parse('2026-12-31T00:00:00Z')) {
    const fired = nextFire(cron, at) ?? 0
    expect(fired).toBeGreaterThan(at)
    expect(lastFire(cron, fired)).toBe(fired)
    expect(lastFire(cron, fired - 1) ?? 0).toBeLessThan(fired)
    at = fired
  }
})
