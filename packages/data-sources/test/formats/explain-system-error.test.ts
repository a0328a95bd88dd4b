import { expect, test } from 'vitest'
import { explainSystemError } from '../../src/formats/explain-system-error.ts'

test.each([
  ['ENOENT', 'not_found'],
  ['ENOTDIR', 'not_found'],
  ['EACCES', 'permission_denied'],
  ['EPERM', 'permission_denied'],
  ['EIO', 'read_failed'],
])('%s is %s', (systemCode, code) => {
  const cause = Object.assign(new Error('failed'), { code: systemCode })
  const error = explainSystemError('/data/a.csv', cause)
  expect(error).toMatchObject({ code, cause, message: expect.stringMatching(/^\/data\/a\.csv: /) })
})
