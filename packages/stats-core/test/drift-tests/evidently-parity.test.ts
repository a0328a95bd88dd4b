import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type CellValue,
  type DriftOutcome,
  type DriftTest,
  evidentlyDriftTests,
  isDrift,
} from '../../src/index.ts'
import { drawSample, type SampleRecipe } from '../kernels/continuous/draw-sample.ts'
import { judge } from './describe-drift-test.ts'

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${path}`, import.meta.url), 'utf8'))
const testOf = (id: string): DriftTest => evidentlyDriftTests.find((test) => test.id === id)!
const verdict = ({ score: rule }: DriftTest, score: number): boolean =>
  isDrift(score, rule.defaultThreshold, rule.driftWhen)

/** Evidently's score, or that it raised or returned no number. */
type Score = number | 'error' | 'nan'

/** Distances agree to 9 digits; p-values to 7, or to 1e-12 where Evidently computes them as a difference from 1. */
function expectScore(test: DriftTest, outcome: DriftOutcome, expected: Score): void {
  if (typeof expected !== 'number') {
    expect(outcome, test.id).toMatchObject({ status: 'skipped' })
    return
  }
  if (outcome.status === 'skipped') throw new Error(`${test.id}: ${outcome.detail}`)
  const difference = Math.abs(outcome.score - expected)
  const allowed = test.score.kind === 'p-value' ? Math.max(1e-12, 1e-7 * expected) : 1e-9 * expected
  expect(difference, `${test.id}: ${outcome.score} for ${expected}`).toBeLessThanOrEqual(allowed)
}

const skipReason = {
  error: ['constant', 'test_not_applicable'],
  nan: ['constant'],
}

describe("Evidently 0.4.40's tests", () => {
  it('are all here, with their thresholds and sides', () => {
    const table = evidentlyDriftTests.map(({ id, accepts, score: rule }) =>
      [id, accepts.join(' '), rule.driftWhen, rule.defaultThreshold].join(' | '),
    )
    expect(table).toEqual([
      'ks | numeric | at-or-below | 0.05',
      'chisquare | numeric categorical | below | 0.05',
      'z | numeric categorical | below | 0.05',
      't_test | numeric | below | 0.05',
      'mannw | numeric | below | 0.05',
      'anderson | numeric | below | 0.1',
      'cramer_von_mises | numeric | at-or-below | 0.1',
      'es | numeric | below | 0.05',
      'fisher_exact | categorical | below | 0.1',
      'g_test | categorical | below | 0.1',
      'TVD | categorical | below | 0.1',
      'empirical_mmd | numeric | below | 0.1',
      'wasserstein | numeric | at-or-above | 0.1',
      'jensenshannon | numeric categorical | at-or-above | 0.1',
      'kl_div | numeric categorical | at-or-above | 0.1',
      'psi | numeric categorical | at-or-above | 0.1',
      'hellinger | numeric categorical | at-or-above | 0.1',
      'ed | numeric | above | 0.1',
      'perc_text_content_drift | text | above | 0.95',
      'abs_text_content_drift | text | above | 0.55',
    ])
    for (const { agreesWith } of evidentlyDriftTests) expect(agreesWith).toBe('Evidently 0.4.40')
  })

  it('skip samples that overflow, where SciPy divides by infinity and says p = 1', () => {
    const values = Array.from({ length: 60 }, (_, i) => Math.sin(i))
    const huge = judge(
      testOf('t_test'),
      'numeric',
      values.map((value) => 1e300 * value),
      values.map((value) => 1e300 * value + 1e300),
    )
    expect(huge).toMatchObject({ status: 'skipped', reason: 'not_finite' })
    const moved = values.map((value) => value + 1)
    expect(judge(testOf('t_test'), 'numeric', values.with(3, 1e300), moved)).toMatchObject({
      pValue: 1,
    })
  })

  interface NumericCase {
    readonly name: string
    readonly reference: SampleRecipe
    readonly current: SampleRecipe
    readonly scores: Record<string, 'error' | { readonly score: number | 'nan'; drifted: boolean }>
  }
  const numeric: { cases: NumericCase[] } = read('drift-tests/evidently-numeric.json')

  it.each(numeric.cases)('numeric: $name', ({ reference, current, scores }) => {
    const samples = [[...drawSample(reference)], [...drawSample(current)]] as const
    expect(Object.keys(scores)).toHaveLength(14)
    for (const [id, expected] of Object.entries(scores)) {
      const test = testOf(id)
      const outcome = judge(test, 'numeric', ...samples)
      expectScore(test, outcome, expected === 'error' ? 'error' : expected.score)
      if (outcome.status === 'skipped') {
        const answer = expected === 'error' ? 'error' : 'nan'
        expect(skipReason[answer], id).toContain(outcome.reason)
      } else if (expected !== 'error') {
        expect(verdict(test, outcome.score), id).toBe(expected.drifted)
      }
    }
  })

  interface Table {
    readonly name: string
    readonly keys: string[]
    readonly reference: number[]
    readonly current: number[]
    readonly scores: Record<string, Score>
    readonly totalVariation: number
  }
  const tables: { cases: Table[] } = read('counts/evidently-categorical.json')
  const tvd: { cases: { name: string; exact: number; floating: [number, number] }[] } = read(
    'drift-tests/evidently-tvd.json',
  )
  const rowsOf = (keys: string[], counts: number[]): CellValue[] =>
    counts.flatMap((count, k) => Array<CellValue>(count).fill(keys[k]!))

  it.each(tables.cases)('categorical: $name', (table) => {
    const samples = [
      rowsOf(table.keys, table.reference),
      rowsOf(table.keys, table.current),
    ] as const
    expect(Object.keys(table.scores)).toHaveLength(8)
    for (const [id, expected] of Object.entries(table.scores)) {
      const outcome = judge(testOf(id), 'categorical', ...samples)
      expectScore(testOf(id), outcome, expected)
      if (outcome.status === 'skipped') {
        expect(skipReason[expected as 'error' | 'nan'], id).toContain(outcome.reason)
      }
    }
    const { exact, floating } = tvd.cases.find(({ name }) => name === table.name)!
    const outcome = judge(testOf('TVD'), 'categorical', ...samples)
    expect(outcome).toMatchObject({ score: exact })
    expect(exact).toBeGreaterThanOrEqual(floating[0])
    expect(exact - floating[1]).toBeLessThan(0.01)
    if (outcome.status === 'scored') {
      expect(outcome.statistic).toBeCloseTo(table.totalVariation, 12)
    }
  })

  interface Corpus {
    readonly name: string
    readonly reference: string[]
    readonly current: string[]
    readonly auc: number
    readonly percentile: number
  }
  const corpora: { cases: Corpus[] } = read('texts/corpora.json')

  it.each(corpora.cases)('text: $name', ({ reference, current, auc, percentile }) => {
    const absolute = judge(testOf('abs_text_content_drift'), 'text', reference, current)
    const relative = judge(testOf('perc_text_content_drift'), 'text', reference, current)
    if (absolute.status === 'skipped' || relative.status === 'skipped') throw new Error('skipped')
    expect(absolute.score).toBeCloseTo(auc, 12)
    expect(relative.statistic).toBeCloseTo(auc, 12)
    expect(verdict(testOf('perc_text_content_drift'), relative.score)).toBe(auc > percentile)
  })

  it.each([
    ['above U+FFFF, after it by code point', ['\uffff', '\u{10000}']],
    ['a prefix first', ['a', 'ab']],
  ])('z takes the first value as Python sorts strings: %s', (_, [first, second]) => {
    const [before, after] = [
      [first!, second!, second!],
      [first!, first!, second!, '\u{10ffff}'],
    ]
    const outcome = judge(testOf('z'), 'categorical', before, after)
    expect(outcome).toMatchObject({ evidence: { referenceShare: 1 / 3, currentShare: 1 / 2 } })
  })
})

describe('what Evidently refuses or answers with NaN', () => {
  it.each([
    ['anderson', 'numeric', [1, 1, 1], [1, 1], 'constant'],
    ['t_test', 'numeric', [1, 1, 1], [1, 1], 'constant'],
    ['es', 'numeric', [1, 1, 1, 1, 1, 2], [1, 1, 1, 1, 1, 0], 'constant'],
    ['chisquare', 'categorical', ['a', 'a'], ['a'], 'constant'],
    ['g_test', 'categorical', ['a', 'a'], ['a', 'a'], 'constant'],
    ['g_test', 'categorical', ['a', 'b'], ['a'], 'test_not_applicable'],
    ['fisher_exact', 'categorical', ['a', 'b'], ['a'], 'test_not_applicable'],
    ['fisher_exact', 'categorical', ['a', 'b'], ['b', 'c'], 'test_not_applicable'],
    ['ks', 'numeric', [Number.POSITIVE_INFINITY], [1], 'not_finite'],
  ] as const)('%s', (id, kind, reference, current, reason) => {
    const outcome = judge(testOf(id), kind, reference, current)
    expect(outcome).toMatchObject({ status: 'skipped', reason })
    if (outcome.status === 'skipped') expect(outcome.detail).toMatch(new RegExp(`^${id}: .{20}`))
  })

  it('leaves infinite values out, as Evidently does', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8]
    for (const test of evidentlyDriftTests.filter(({ accepts }) => accepts.includes('numeric'))) {
      const cut = judge(test, 'numeric', values, [2, 3, 4, 5, 6])
      const whole = [2, 3, 4, 5, 6, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
      expect(judge(test, 'numeric', values, whole), test.id).toEqual(cut)
    }
  })
})
