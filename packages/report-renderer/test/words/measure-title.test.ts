import { expect, it } from 'vitest'
import { measureTitle } from '../../src/words/measure-title.ts'

it.each([
  ['performance.current.rocAuc', 'ROC AUC'],
  ['performance.current.ndcg@10', 'NDCG at 10'],
  ['dataDrift.driftShare', 'Drift share'],
  ['dataDrift.columns.effect', 'Effect'],
])('%s is %s', (path, title) => {
  expect(measureTitle(path)).toBe(title)
})
