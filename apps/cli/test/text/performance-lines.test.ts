import { expect, it } from 'vitest'
import { performanceLines } from '../../src/text/performance-lines.ts'

const roles = { target: 'y', prediction: ['p'] }

it('shows the headline metrics of a classification that the data define', () => {
  expect(
    performanceLines({
      task: 'classification',
      ...roles,
      current: { rows: 10, accuracy: 0.5, logLoss: 1.25, precision: 0.1 },
      reference: { rows: 10, accuracy: 0.75 },
    }),
  ).toEqual(['accuracy                  0.7500 → 0.5000', 'log loss                  1.2500'])
})

it('shows the errors of a regression', () => {
  const current = { rows: 10, meanAbsoluteError: 1234.5, r2: -0.25 }
  expect(performanceLines({ task: 'regression', ...roles, current })).toEqual([
    'mean absolute error       1234.5',
    'R²                        -0.2500',
  ])
})

it('shows the gain of a ranking at every cut-off', () => {
  const at = (ndcg: number) => ({ users: 2, rows: 20, atK: [{ k: 5, ndcg }, { k: 10 }] })
  expect(
    performanceLines({ task: 'ranking', ...roles, current: at(0.5), reference: at(0.6) }),
  ).toEqual(['NDCG@5                    0.6000 → 0.5000'])
})
