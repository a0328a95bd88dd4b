import { expect, test } from 'vitest'
import { measure, measureReport } from './measure.ts'

const data = {
  user: ['ada', 'ada', 'ada', 'bob', 'bob', 'eve'],
  item: ['x', 'y', 'z', 'x', 'y', 'z'],
  score: [0.9, 0.5, 0.1, 0.8, 0.7, 0.6],
  bought: [1, 0, 1, 0, 1, 0],
}
const mapping = { target: 'bought', prediction: 'score', user: 'user', item: 'item' }

test('a ranking is measured by user, users without a relevant item left out', async () => {
  const found = await measure('ranking', data, data, mapping)
  expect(found.current).toMatchObject({ users: 2, rows: 6 })
  const [first, second] = found.current.atK
  expect(first).toMatchObject({ k: 1, precision: 0.5, recall: 0.25, ndcg: 0.5, hitRate: 0.5 })
  expect(second).toMatchObject({ k: 3, recall: 1, meanReciprocalRank: 0.75 })
  expect(second?.meanAveragePrecision).toBeCloseTo((5 / 6 + 1 / 2) / 2, 12)
  expect(found.reference).toEqual(found.current)
  expect(found.trivial?.atK[0]?.precision).toBeCloseTo((2 / 3 + 1 / 2) / 2, 12)
  expect(found.status).toBe('stable')
})

test('neither users nor items are judged as features', async () => {
  const made = await measureReport(data, data, mapping, { enableDataDrift: true })
  expect(made.dataDrift?.columns).toEqual([])
})

test('conditions of Evidently speak of every metric at every cut-off', async () => {
  const found = await measure('ranking', data, data, mapping, { policy: 'evidently' })
  const names = found.checks!.filter(({ check }) => check.endsWith('@3')).map(({ check }) => check)
  expect(names).toHaveLength(10)
  expect(names).toContain('evidently-gini@3')
  expect(found.checks?.every(({ status }) => status !== 'failed')).toBe(true)
})

const interactions = { user: ['ada', 'bob', 'bob', 'zoe'], item: ['x', 'x', 'y', 'w'] }
const described = { ...data, price: [1, 1, -1, 1, 1, -1], size: [0, 1, 0, 0, 1, 0] }

test('with interactions and features the lists are described, whichever side they stand on', async () => {
  const ranking = { ks: [2], interactions, itemFeatures: ['price', 'size'] }
  const found = await measure('ranking', described, described, mapping, { ranking })
  const [at] = found.current.atK
  expect(at).toMatchObject({ k: 2, coverage: 2 / 3, personalization: expect.closeTo(2 / 3, 12) })
  expect(at?.averagePopularity).toBeCloseTo((1 / 2 + 1 / 2 + 0) / 3, 12)
  expect(at?.novelty).toBeCloseTo(
    (2 * ((Math.log2(3 / 2) + Math.log2(3)) / 2) + Math.log2(3)) / 3,
    12,
  )
  expect(at?.diversity).toBeCloseTo(1 - Math.SQRT1_2, 12)
  expect(at?.serendipity).toBeCloseTo((0 + (1 - (Math.SQRT1_2 + 1) / 2)) / 2, 12)
  expect(found.reference).toEqual(found.current)
  expect(found.trivial?.atK[0]).not.toHaveProperty('coverage')
})

test('cut-offs, the least relevance, and whether users without a relevant item count, are for the user to say', async () => {
  const graded = { ...data, bought: [2, 0, 5, 0, 1, 0] }
  const ranking = { ks: [1, 2], minimumRelevance: 2, countUsersWithoutRelevant: true }
  const found = await measure('ranking', graded, graded, mapping, { ranking })
  expect(found.current.users).toBe(3)
  expect(found.current.atK.map(({ k, precision }) => [k, precision])).toEqual([
    [1, expect.closeTo(1 / 3, 12)],
    [2, expect.closeTo(1 / 6, 12)],
  ])
  expect(found.trivial?.atK.map(({ k }) => k)).toEqual([1, 2])
})

test.each([
  [{ ks: [] }, 'ranking.ks is [], must be whole numbers from 1 in ascending order'],
  [{ ks: [5, 3] }, 'ranking.ks is [5, 3], must be whole numbers from 1 in ascending order'],
  [{ minimumRelevance: 0 }, 'ranking.minimumRelevance is 0, must be a number above 0'],
  [{ itemFeatures: ['pri'] }, 'ranking.itemFeatures names column "pri"'],
])('%j is refused', async (ranking, message) => {
  await expect(measure('ranking', data, data, mapping, { ranking })).rejects.toThrow(message)
})

test('what was given and cannot be used is skipped, and costs the other figures nothing', async () => {
  const ranking = { itemFeatures: ['word'], interactions: { user: ['ada'], thing: ['x'] } }
  const worded = { ...data, word: ['a', 'b', 'c', 'a', 'b', 'c'] }
  const made = await measureReport(worded, worded, mapping, { ranking })
  expect(made.performance?.current).toMatchObject({ users: 2 })
  expect(made.skipped.map(({ what, reason }) => [what, reason])).toEqual(
    expect.arrayContaining([
      ['diversity and serendipity of the ranking', 'type_changed'],
      ['popularity, novelty and serendipity of the ranking', 'not_configured'],
    ]),
  )
  const { item: _, ...others } = data
  const without = await measureReport(data, others, mapping)
  expect(without.performance?.current).toMatchObject({ users: 2 })
  expect(without.skipped).toContainEqual(
    expect.objectContaining({
      what: 'what the lists of the ranking are like',
      reason: 'missing_in_current',
    }),
  )
})
