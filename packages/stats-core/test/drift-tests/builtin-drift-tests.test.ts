import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtinDriftTests, isDrift } from '../../src/index.ts'
import { describeDriftTest, judge } from './describe-drift-test.ts'

for (const test of builtinDriftTests) describeDriftTest(test)

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${path}`, import.meta.url), 'utf8'))

interface Pair {
  readonly reference: number[]
  readonly current: number[]
}
type Expected = 'error' | { readonly score: number | 'nan'; readonly drifted: boolean }

describe('tests with an id of Evidently say what Evidently 0.4.40 says', () => {
  const pairs: Record<string, Pair> = read('continuous/evidently-pairs.json')
  const golden: { cases: { name: string; pair: string; scores: Record<string, Expected> }[] } =
    read('drift-tests/evidently-numeric.json')
  const numeric = builtinDriftTests.filter(({ accepts }) => accepts.includes('numeric'))

  it.each(golden.cases)('numeric: $name', ({ pair, scores }) => {
    const compared = numeric.filter(({ id }) => typeof scores[id] === 'object')
    expect(compared.map(({ id }) => id)).toEqual(expect.arrayContaining(['ks', 'wasserstein']))
    for (const test of compared) {
      const expected = scores[test.id] as Exclude<Expected, 'error'>
      const { reference, current } = pairs[pair]!
      const outcome = judge(test, 'numeric', reference, current)
      if (outcome.status === 'skipped') throw new Error(`${test.id}: ${outcome.detail}`)
      const { defaultThreshold, driftWhen } = test.score
      expect(outcome.score / (expected.score as number) - 1 || 0, test.id).toBeCloseTo(0, 9)
      expect(isDrift(outcome.score, defaultThreshold, driftWhen), test.id).toBe(expected.drifted)
    }
  })

  interface Table {
    readonly name: string
    readonly keys: string[]
    readonly reference: number[]
    readonly current: number[]
    readonly scores: Record<string, number | 'error' | 'nan'>
  }
  const tables: { cases: Table[] } = read('counts/evidently-categorical.json')
  const categorical = builtinDriftTests.filter(({ accepts }) => accepts.includes('categorical'))

  it.each(tables.cases)('categorical: $name', ({ keys, reference, current, scores }) => {
    const rows = (counts: number[]) => counts.flatMap((count, k) => Array(count).fill(keys[k]))
    const compared = categorical.filter(({ id }) => typeof scores[id] === 'number')
    expect(compared.length).toBeGreaterThan(0)
    for (const test of compared) {
      const outcome = judge(test, 'categorical', rows(reference), rows(current))
      if (outcome.status === 'skipped') throw new Error(`${test.id}: ${outcome.detail}`)
      expect(outcome.score, test.id).toBeCloseTo(scores[test.id] as number, 10)
    }
  })
})
