import { rankingMetricsSchema } from '@leeway/monitoring-report'
import { describe, expect, test } from 'vitest'
import { rankingMetrics } from '../../../src/performance/ranking/ranking-metrics.ts'
import { trivialRanking } from '../../../src/performance/ranking/trivial-ranking.ts'
import { doubles, readGolden } from '../read-golden.ts'

interface Case {
  name: string
  users: number[]
  items: number[]
  scores: number[]
  relevance: number[]
  interactions: { users: number[]; items: number[] } | null
  expected: ({ k: number } & Record<string, number>)[]
}
const golden = readGolden<{ ks: number[]; features: (number | null)[][]; cases: Case[] }>(
  'recommendations.json',
)

const inputOf = ({
  users,
  items,
  scores,
  relevance,
}: Omit<Case, 'name' | 'expected' | 'interactions'>) => ({
  users: Int32Array.from(users),
  items: Int32Array.from(items),
  scores: Float64Array.from(scores),
  relevance: Float64Array.from(relevance),
})

const interactionsIn = (taken: Case['interactions']) =>
  taken === null
    ? {}
    : { interactions: { users: Int32Array.from(taken.users), items: Int32Array.from(taken.items) } }

describe.each(golden.cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  const options = {
    ks: golden.ks,
    itemFeatures: golden.features.map(doubles),
    ...interactionsIn(one.interactions),
  }
  const found = rankingMetrics(inputOf(one), options)

  test('every figure of the lists at every cut-off, within 1e-12', () => {
    expect(rankingMetricsSchema.parse(found)).toEqual(found)
    for (const [place, { k, ...expected }] of one.expected.entries()) {
      const at = found.atK[place]!
      expect(at.k).toBe(k)
      for (const [name, value] of Object.entries(expected)) {
        const measured = at[name as keyof typeof at]
        if (value === null)
          expect(found.undefinedMetrics).toContainEqual(
            expect.objectContaining({ metric: `${name}@${k}` }),
          )
        else expect(measured, `${name}@${k}`).toBeCloseTo(value, 12)
      }
    }
  })

  test('the order of rows does not matter', () => {
    const order = one.users.map((_, row) => row).reverse()
    const shuffled = inputOf({
      users: order.map((row) => one.users[row]!),
      items: order.map((row) => one.items[row]!),
      scores: order.map((row) => one.scores[row]!),
      relevance: order.map((row) => one.relevance[row]!),
    })
    for (const [place, at] of rankingMetrics(shuffled, options).atK.entries()) {
      for (const [name, value] of Object.entries(at)) {
        expect(value).toBeCloseTo(found.atK[place]![name as 'ndcg']!, 12)
      }
    }
  })

  test('intervals are those of means over users', () => {
    const [low, high] = found.intervals!['diversity@5']!
    expect(low).toBeLessThan(found.atK[3]!.diversity!)
    expect(high).toBeGreaterThan(found.atK[3]!.diversity!)
    expect('novelty@5' in found.intervals!).toBe(one.interactions !== null)
    expect(found.intervals).not.toHaveProperty('coverage@5')
  })
})

const lists = (...items: number[][]) =>
  inputOf({
    users: items.flatMap((list, user) => list.map(() => user)),
    items: items.flat(),
    scores: items.flatMap((list) => list.map((_, place) => -place)),
    relevance: items.flatMap((list) => list.map(() => 1)),
  })

test('one item for everybody: nothing is personal, and the Gini index is near its largest', () => {
  const input = lists([0, 1, 2, 3], [0, 3, 2, 1], [0, 2, 1, 3])
  const [first, all] = rankingMetrics(input, { ks: [1, 4] }).atK
  expect(first).toMatchObject({
    coverage: 0.25,
    gini: 0.75,
    recommendationEntropy: 0,
    personalization: 0,
  })
  expect(all).toMatchObject({ coverage: 1, gini: 0, recommendationEntropy: 1, personalization: 0 })
})

test('equal lists that are shorter than k share all that they can', () => {
  expect(rankingMetrics(lists([0, 1], [0, 1, 2]), { ks: [10] }).atK[0]?.personalization).toBe(0)
})

test('of an item that a list has twice the first place counts', () => {
  const input = lists([4, 4, 5], [4, 5, 6])
  expect(rankingMetrics(input, { ks: [2] }).atK[0]?.personalization).toBe(0)
})

test('an item that nobody knows counts as one that a single user knows', () => {
  const interactions = { users: Int32Array.of(0, 1, 2, 3), items: Int32Array.of(1, 1, 1, 2) }
  const found = rankingMetrics(lists([9], [2]), { ks: [1], interactions })
  expect(found.atK[0]).toMatchObject({ novelty: 2, averagePopularity: 0.125, coverage: 0.5 })
})

test('without items, and of a ranking that knows nothing, nothing is said of lists', () => {
  const { items: _, ...input } = lists([0, 1])
  expect(rankingMetrics(input, { ks: [1] }).atK[0]).not.toHaveProperty('coverage')
  expect(trivialRanking(lists([0, 1]), { ks: [1] }).atK[0]).not.toHaveProperty('coverage')
})

test('what cannot be said is undefined, with its reason', () => {
  const { atK, undefinedMetrics } = rankingMetrics(lists([0]), {
    ks: [1],
    itemFeatures: [Float64Array.of(1)],
  })
  expect(atK[0]).toMatchObject({ coverage: 1, gini: 0 })
  const reasons = Object.fromEntries(
    undefinedMetrics!.map(({ metric, reason }) => [metric, reason]),
  )
  expect(reasons).toEqual({
    'recommendationEntropy@1': 'the catalogue has a single item',
    'personalization@1': 'there are fewer than two users',
    'diversity@1': 'no list has two items whose features are known',
  })
})
