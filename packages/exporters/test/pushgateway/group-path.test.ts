import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupPath } from '../../src/pushgateway/group-path.ts'
import { hostileText } from '../hostile.ts'

test.each([
  ['plain', 'a-b_c.d', '/metrics/job/ml/path/a-b_c.d'],
  ['a slash', 'a/b', '/metrics/job/ml/path@base64/YS9i'],
  ['empty', '', '/metrics/job/ml/path@base64/='],
  ['the folder above', '..', '/metrics/job/ml/path@base64/Li4'],
  ['not ASCII', 'größe', '/metrics/job/ml/path@base64/Z3LDtsOfZQ'],
])('%s', (_, path, expected) => {
  expect(groupPath('ml', { path })).toBe(expected)
})

test('a job may have slashes, too', () => {
  expect(groupPath('ml/monitor', {})).toBe('/metrics/job@base64/bWwvbW9uaXRvcg')
})

test('law: a URL leaves every path as it is, and no value adds a part to it', () => {
  const law = fc.property(hostileText, (value) => {
    const path = groupPath('ml', { monitor: value })
    expect(new URL(path, 'http://localhost').pathname).toBe(path)
    expect(path.split('/')).toHaveLength(6)
  })
  fc.assert(law, { seed: 7 })
})

test.each([
  ['an empty job', '', {}, 'pushgateway: job is empty, expected a name'],
  ['a label with a slash', 'ml', { 'a/b': 'x' }, 'pushgateway: found the grouping label "a/b"'],
  ['an internal label', 'ml', { __name__: 'x' }, 'found the grouping label "__name__"'],
  ['a second job', 'ml', { job: 'x' }, 'found the grouping label "job"'],
])('%s is refused', (_, job, labels, message) => {
  expect(() => groupPath(job, labels)).toThrow(
    expect.objectContaining({
      code: 'invalid_option',
      message: expect.stringContaining(message),
    }),
  )
})
