import { describe, expect, it } from 'vitest'
import { builtinDriftTests } from '../../src/index.ts'
import { describeDriftTest } from './describe-drift-test.ts'
import { exceptions } from './exceptions.ts'

describe('the built-in drift tests', () => {
  it('all have a summary, and exceptions are made for tests there are', () => {
    for (const { id, summary } of builtinDriftTests) expect(summary, id).toMatch(/\?$/)
    const ids = builtinDriftTests.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(Object.keys(exceptions)))
  })
})

for (const test of builtinDriftTests) describeDriftTest(test, exceptions[test.id])
