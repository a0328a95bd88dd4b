import { expect, test } from 'vitest'
import { explainSystemError } from '../../src/formats/explain-system-error.ts'

test.each([
  ['ENOENT', 'not-found'],
  ['ENOTDIR', 'not-found'],
  ['EACCES', 'permission-denied'],
  ['EPERM', 'permission-denied'],
  ['EIO', 'read-failed'],
])('%s is %s', (systemCode, code) => {
  const cause = Object.assign(new Error('failed'), { code: systemCode })
  const error = explainSystemError('/data/a.csv', cause)
  expect(error).toMatchObject({ code, cause, message: expect.stringMatching(/^\/data\/a\.csv: /) })
})
