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
  expect(found.checks).toHaveLength(6 * found.current.atK.length)
  expect(found.checks?.every(({ status }) => status === 'passed')).toBe(true)
})
