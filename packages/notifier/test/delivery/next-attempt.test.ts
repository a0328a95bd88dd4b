import { expect, test } from 'vitest'
import { NotifierError, nextAttempt } from '../../src/index.ts'

const now = Date.parse('2026-05-03T06:00:00Z')
const unavailable = (retryAfter?: number) => new NotifierError('unavailable', 'no', { retryAfter })

function seconds(attempts: number, random: number, error = unavailable()): number | undefined {
  const at = nextAttempt({ error, attempts, now, random: () => random })
  return at && (at.getTime() - now) / 1000
}

test('waits are spread from a second to the longest, which grows', () => {
  const longest = Array.from({ length: 10 }, (_, index) => seconds(index + 1, 1))
  expect(longest).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, undefined])
  expect(seconds(3, 0.5)).toBe(900)
  expect(seconds(3, 0)).toBe(1)
})

test('not before the service asks for, and not at all where it would refuse again', () => {
  expect(seconds(1, 0.5, unavailable(60))).toBe(60)
  expect(seconds(2, 0.5, unavailable(60))).toBe(150)
  for (const code of ['rejected', 'gone', 'redirected', 'invalid_option'] as const) {
    expect(seconds(1, 0.5, new NotifierError(code, 'no'))).toBeUndefined()
  }
  expect(seconds(2, 1, new NotifierError('unauthorized', 'no'))).toBe(300)
})
