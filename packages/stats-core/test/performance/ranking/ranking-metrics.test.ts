import { rankingMetricsSchema } from '@leeway/monitoring-report'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankingMetrics } from '../../../src/performance/ranking/ranking-metrics.ts'
import { trivialRanking } from '../../../src/performance/ranking/trivial-ranking.ts'
import { type UserMetrics, userMetrics } from '../../../src/performance/ranking/user-metrics.ts'
import { StatsError } from '../../../src/stats-error.ts'
import { readGolden } from '../read-golden.ts'

interface Case {
  name: string
  users: number[]
  scores: number[]
  relevance: number[]
  expected: { users: number; ndcg: number[]; averagePrecision: number | null }
}
const { ks, cases } = readGolden<{ ks: number[]; cases: Case[] }>('ranking.json')

const inputOf = (users: number[], scores: number[], relevance: number[]) => ({
  users: Int32Array.from(users),
  scores: Float64Array.from(scores),
  relevance: Float64Array.from(relevance),
})

describe.each(cases.map((one) => [one.name, one] as const))('scikit-learn: %s', (_, one) => {
  const found = rankingMetrics(inputOf(one.users, one.scores, one.relevance), { ks })

  test('fits the schema', () => {
    expect(rankingMetricsSchema.parse(found)).toEqual(found)
    expect(found.users).toBe(one.expected.users)
    expect(found.rows).toBe(one.users.length)
  })

  test('NDCG at each k', () => {
    for (const [i, { ndcg }] of found.atK.entries()) {
      expect(ndcg).toBeCloseTo(one.expected.ndcg[i]!, 12)
    }
  })

  test.runIf(one.expected.averagePrecision !== null)('average precision of whole lists', () => {
    expect(found.atK.at(-1)?.meanAveragePrecision).toBeCloseTo(one.expected.averagePrecision!, 12)
  })
})

/** The definitions, word for word, for one order. */
function ofOrder(gains: number[], k: number): UserMetrics {
  const top = gains.slice(0, k)
  const hits = top.filter((gain) => gain > 0).length
  const total = gains.filter((gain) => gain > 0).length
  const first = top.findIndex((gain) => gain > 0)
  const dcg = (list: number[]) =>
    list.slice(0, k).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0)
  const precisions = top.map((gain, i) =>
    gain > 0 ? top.slice(0, i + 1).filter((one) => one > 0).length / (i + 1) : 0,
  )
  return {
    precision: hits / Math.min(k, gains.length),
    recall: hits / total,
    f1: hits === 0 ? 0 : 2 / (Math.min(k, gains.length) / hits + total / hits),
    meanAveragePrecision: precisions.reduce((a, b) => a + b, 0) / Math.min(total, k),
    meanAverageRecall:
      top.reduce(
        (sum, gain, i) =>
          sum + (gain > 0 ? top.slice(0, i + 1).filter((one) => one > 0).length / total : 0),
        0,
      ) / total,
    ndcg: dcg(gains) / dcg(gains.toSorted((a, b) => b - a)),
    meanReciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    hitRate: first < 0 ? 0 : 1,
  }
}

function permutations(rows: number[]): number[][] {
  if (rows.length <= 1) return [rows]
  return rows.flatMap((row, i) =>
    permutations(rows.filter((_, j) => j !== i)).map((rest) => [row, ...rest]),
  )
}

test('ties: every figure is its mean over all orders that the scores allow', () => {
  const item = fc.record({
    score: fc.integer({ min: 0, max: 2 }),
    gain: fc.integer({ min: 0, max: 2 }),
  })
  const list = fc
    .array(item, { minLength: 1, maxLength: 6 })
    .filter((items) => items.some(({ gain }) => gain > 0))
  fc.assert(
    fc.property(list, (items) => {
      const sorted = items.toSorted((a, b) => b.score - a.score)
      const cuts = [1, 2, 3, 5, 8]
      const found = userMetrics(
        {
          scores: Float64Array.from(sorted, ({ score }) => score),
          gains: Float64Array.from(sorted, ({ gain }) => gain),
          relevant: Uint8Array.from(sorted, ({ gain }) => (gain > 0 ? 1 : 0)),
        },
        cuts,
      )
      const orders = permutations(sorted.map((_, i) => i)).filter((order) =>
        order.every((row, i) => i === 0 || sorted[order[i - 1]!]!.score >= sorted[row]!.score),
      )
      for (const [i, k] of cuts.entries()) {
        const all = orders.map((order) =>
          ofOrder(
            order.map((row) => sorted[row]!.gain),
            k,
          ),
        )
        for (const name of Object.keys(found[i]!) as (keyof UserMetrics)[]) {
          const mean = all.reduce((sum, one) => sum + one[name], 0) / all.length
          expect(found[i]![name]).toBeCloseTo(mean, 10)
        }
      }
    }),
    { seed: 7, numRuns: 150 },
  )
})

test('the hit rate at k looks at k items', () => {
  const input = inputOf([0, 0, 0], [3, 2, 1], [0, 1, 0])
  const hitRates = rankingMetrics(input, { ks: [1, 2] }).atK.map(({ hitRate }) => hitRate)
  expect(hitRates).toEqual([0, 1])
})

test('a perfect list of k out of more relevant items has an average precision of 1', () => {
  const input = inputOf([0, 0, 0, 0], [4, 3, 2, 1], [1, 1, 1, 1])
  expect(rankingMetrics(input, { ks: [2] }).atK[0]?.meanAveragePrecision).toBe(1)
})

test('users without a relevant item are left out, or count 0 when asked for', () => {
  const input = inputOf([0, 0, 1, 1], [2, 1, 2, 1], [1, 0, 0, 0])
  expect(rankingMetrics(input, { ks: [1] })).toMatchObject({ users: 1, atK: [{ precision: 1 }] })
  const counted = rankingMetrics(input, { ks: [1], countUsersWithoutRelevant: true })
  expect(counted).toMatchObject({ users: 2, atK: [{ precision: 0.5 }] })
})

test('grades below the minimum are not hits', () => {
  const input = inputOf([0, 0, 0], [3, 2, 1], [2, 5, 1])
  const found = rankingMetrics(input, { ks: [1], minimumRelevance: 4 })
  expect(found.atK[0]).toMatchObject({ precision: 0, ndcg: 2 / 5 })
})

test('incomplete rows are left out', () => {
  const input = inputOf([0, -1, 0, 0], [3, 9, Number.NaN, 1], [1, 1, 1, Number.NaN])
  expect(rankingMetrics(input, { ks: [1] })).toMatchObject({ users: 1, rows: 1 })
})

test('without a user to judge every figure is undefined, with its reason', () => {
  const found = rankingMetrics(inputOf([], [], []), { ks: [5] })
  expect(found.atK).toEqual([{ k: 5 }])
  expect(found.undefinedMetrics).toContainEqual({
    metric: 'ndcg@5',
    reason: 'no user has a relevant item',
  })
})

test('a random order finds relevant items at their rate', () => {
  const input = inputOf([0, 0, 0, 0], [4, 3, 2, 1], [0, 0, 0, 1])
  const [first, second] = trivialRanking(input, { ks: [1, 2] }).atK
  expect(first).toMatchObject({ precision: 0.25, hitRate: 0.25, meanReciprocalRank: 0.25 })
  expect(second).toMatchObject({ precision: 0.25, recall: 0.5, hitRate: 0.5 })
})

test.each([[[]], [[0]], [[1.5]], [[3, 1]]])('cut-offs %j are refused', (cuts) => {
  expect(() => rankingMetrics(inputOf([], [], []), { ks: cuts })).toThrow(StatsError)
})
