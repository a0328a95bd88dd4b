import { expect, test, vi } from 'vitest'
import { refusal } from '../../src/http/refusal.ts'

test.each([
  [408, 'unavailable', true],
  [425, 'unavailable', true],
  [429, 'unavailable', true],
  [500, 'unavailable', true],
  [503, 'unavailable', true],
  [400, 'rejected', false],
  [401, 'unauthorized', false],
  [403, 'unauthorized', false],
  [404, 'rejected', false],
  [302, 'rejected', false],
])('%i is %s, worth another attempt: %s', (status, code, retriable) => {
  expect(refusal({ status, body: '' })).toMatchObject({
    code,
    retriable,
    message: `answered ${status}`,
  })
})

test('Retry-After is seconds or a date', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00Z'), toFake: ['Date'] })
  const waits = [
    '5',
    '0',
    'Mon, 23 Nov 2026 09:00:30 GMT',
    'Mon, 23 Nov 2026 08:00:00 GMT',
    'soon',
    null,
  ]
  expect(
    waits.map((retryAfter) => refusal({ status: 429, body: '', retryAfter }).retryAfter),
  ).toEqual([5, 0, 30, 0, 0, 0])
  vi.useRealTimers()
})

test('a long answer is cut, on one line', () => {
  const { message } = refusal({ status: 400, body: `<html>\n\n  ${'x'.repeat(10_000)}` })
  expect(message).toMatch(/^answered 400: <html> x+$/)
  expect(message.length).toBeLessThan(330)
})
