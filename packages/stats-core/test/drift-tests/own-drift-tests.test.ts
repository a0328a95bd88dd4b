import { describe, expect, it } from 'vitest'
import {
  builtinDriftTests,
  type CellValue,
  countBins,
  type DriftTest,
  lInfinity,
  psi,
  quantileEdges,
} from '../../src/index.ts'
import { judge } from './describe-drift-test.ts'

const testOf = (id: string): DriftTest => builtinDriftTests.find((test) => test.id === id)!
const own = builtinDriftTests.filter(({ agreesWith }) => agreesWith === undefined)
const repeat = (value: CellValue, times: number): CellValue[] => Array<CellValue>(times).fill(value)

describe("Leeway's own drift tests", () => {
  it('find nothing in a column of one value, rather than to leave it unjudged', () => {
    for (const test of own.filter(({ accepts }) => !accepts.includes('text'))) {
      for (const kind of test.accepts) {
        const value = kind === 'numeric' ? 7 : 'a'
        const outcome = judge(test, kind, repeat(value, 30), repeat(value, 20))
        expect(outcome, `${test.id} ${kind}`).toMatchObject({ status: 'scored', score: 1 })
      }
    }
  })

  it.each(['boschloo', 'fisher', 'two-proportion'])('%s compares two values, not three', (id) => {
    const outcome = judge(testOf(id), 'categorical', ['a', 'b', 'a'], ['a', 'c'])
    expect(outcome).toEqual({
      status: 'skipped',
      reason: 'test_not_applicable',
      detail: `${id}: reference and current hold 3 different values, this test compares two-valued columns`,
    })
  })

  it('take samples of unequal sizes, and agree on a share that moved', () => {
    const reference = [...repeat('yes', 30), ...repeat('no', 70)]
    const current = [...repeat('yes', 40), ...repeat('no', 20)]
    for (const id of ['boschloo', 'fisher', 'two-proportion', 'chi-square-homogeneity']) {
      const outcome = judge(testOf(id), 'categorical', reference, current)
      if (outcome.status === 'skipped') throw new Error(outcome.detail)
      expect(outcome.score, id).toBeLessThan(1e-4)
      expect(outcome.score, id).toBeGreaterThan(1e-7)
    }
  })

  it('see what each is made for', () => {
    const grid = (size: number, map: (z: number) => number) =>
      Array.from({ length: size }, (_, i) => map((2 * (i + 0.5)) / size - 1))
    const same = grid(200, (z) => z)
    const moved = grid(150, (z) => z + 0.3)
    const wider = grid(150, (z) => 1.6 * z)
    const drifted = (id: string, current: number[]): boolean => {
      const outcome = judge(testOf(id), 'numeric', same, current)
      return outcome.status === 'scored' && outcome.score <= 0.001
    }
    for (const id of [
      'rank-omnibus',
      'anderson-darling',
      'cramer-von-mises',
      'mann-whitney',
      'welch-t',
    ])
      expect(drifted(id, moved), id).toBe(true)
    for (const id of ['wasserstein-distance', 'energy-distance'])
      expect(drifted(id, moved), id).toBe(true)
    for (const id of ['rank-omnibus', 'levene', 'kuiper', 'wasserstein-distance'])
      expect(drifted(id, wider), id).toBe(true)
    for (const id of ['mann-whitney', 'welch-t']) expect(drifted(id, wider), id).toBe(false)
    expect(drifted('levene', moved)).toBe(false)
  })

  it('measure distances of numbers in bins of the quantiles of the reference alone, open at the ends', () => {
    const reference = Array.from({ length: 100 }, (_, i) => i)
    const current = [...reference.map((value) => value + 15), 1e9]
    const edges = quantileEdges(Float64Array.from(reference))
    const counts = [reference, current].map((values) => countBins(Float64Array.from(values), edges))
    for (const [id, expected] of [
      ['population-stability-index', psi(counts[0]!, counts[1]!)],
      ['l-infinity', lInfinity(counts[0]!, counts[1]!)],
    ] as const) {
      const outcome = judge(testOf(id), 'numeric', reference, current)
      expect(outcome.status === 'scored' ? outcome.statistic : undefined).toBe(expected)
    }
  })

  it('sum p-values over all deals where these are few, rather than to draw them', () => {
    for (const id of ['wasserstein-distance', 'energy-distance']) {
      const outcome = judge(testOf(id), 'numeric', [1, 2], [3, 4])
      expect(outcome.status === 'scored' ? outcome.score : 0, id).toBeCloseTo(1 / 3, 12)
    }
    const outcome = judge(testOf('chi-square-homogeneity'), 'categorical', repeat('a', 4), [
      'b',
      'b',
      'b',
      'c',
    ])
    expect(outcome.status === 'scored' ? outcome.score : 0).toBeCloseTo(2 / 70, 12)
  })

  it('show a distance over all categories, and judge thousands of them in groups', () => {
    const name = (i: number) => `c${i}`
    const reference = Array.from({ length: 6000 }, (_, i) => name(i % 3000))
    const current = Array.from({ length: 6000 }, (_, i) => name(1000 + (i % 3000)))
    const outcome = judge(testOf('total-variation'), 'categorical', reference, current)
    if (outcome.status === 'skipped') throw new Error(outcome.detail)
    expect(outcome.statistic).toBeCloseTo(1 / 3, 12)
    expect(outcome.score).toBeLessThan(0.001)
  })

  it('do not take a flood of ties for drift: two values, sides of unequal size', () => {
    const coins = (size: number) => Array.from({ length: size }, (_, i) => (i % 10 < 3 ? 1 : 0))
    for (const test of own.filter(({ accepts }) => accepts.includes('numeric'))) {
      const outcome = judge(test, 'numeric', coins(200), coins(60))
      expect(outcome.status === 'scored' ? outcome.score : 0, test.id).toBeGreaterThan(0.9)
    }
  })
})

describe('TVD', () => {
  it('draws counts where there are too many rows to deal, in the same law', () => {
    const share = (ones: number, size: number) => [
      ...repeat('a', ones),
      ...repeat('b', size - ones),
    ]
    const far = judge(testOf('TVD'), 'categorical', share(60_000, 120_000), share(44_000, 90_000))
    expect(far).toMatchObject({ status: 'scored', score: 1 / 1001 })
    const near = judge(testOf('TVD'), 'categorical', share(60_000, 120_000), share(45_090, 90_000))
    // z = 0.453: p = 0.65
    expect(near.status === 'scored' ? near.score : 0).toBeCloseTo(0.65, 1)
  })
})
