import { expect, it } from 'vitest'
import { type ColumnFacts, calibrated, chooseTest, type Policy } from '../../src/index.ts'

const policy: Policy = {
  name: 'table',
  version: '1',
  verdict: 'own-score',
  correction: 'none',
  rules: [
    {
      kind: 'numeric',
      distinctValues: { atMost: 5 },
      referenceValues: { atMost: 1000 },
      test: 'few',
    },
    { kind: 'numeric', distinctValues: { atMost: 5 }, test: 'few-of-many' },
    { kind: 'numeric', referenceValues: { atLeast: 1001 }, test: 'many' },
    { kind: 'numeric', test: 'rest' },
  ],
}
const facts = (referenceValues: number, distinct: number): ColumnFacts => ({
  kind: 'numeric',
  referenceValues,
  distinctValues: () => distinct,
})

it.each([
  [1000, 5, 'few'],
  [1001, 5, 'few-of-many'],
  [1001, 6, 'many'],
  [1000, 6, 'rest'],
])('%d values, %d different: %s', (values, distinct, test) => {
  expect(chooseTest(policy, facts(values, distinct))).toBe(test)
})

it('names no test for a kind that no rule names', () => {
  expect(chooseTest(policy, { ...facts(10, 2), kind: 'text' })).toBeUndefined()
})

it('does not count different values for a policy that does not ask', () => {
  const distinctValues = () => {
    throw new Error('counted')
  }
  expect(chooseTest(calibrated, { ...facts(10, 2), distinctValues })).toBe('rank-omnibus')
})
