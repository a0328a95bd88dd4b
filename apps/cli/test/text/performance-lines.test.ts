import { expect, it } from 'vitest'
import { performanceLines } from '../../src/text/performance-lines.ts'

const roles = { target: 'y', prediction: ['p'] }

it('shows the headline metrics of a classification that the data define', () => {
  expect(
    performanceLines({
      task: 'classification',
      ...roles,
      status: 'degraded',
      current: {
        rows: 1000,
        accuracy: 0.5,
        logLoss: 1.25,
        specificity: 0.1,
        intervals: { accuracy: [0.47, 0.53] },
      },
      reference: { rows: 10, accuracy: 0.75 },
      trivial: { rows: 10, accuracy: 0.6 },
      tests: [{ metric: 'accuracy', status: 'degraded', better: 'higher' }],
    }),
  ).toEqual([
    'classification of y by p, 1,000 rows: degraded',
    'accuracy  0.7500 → 0.5000 worse (0.4700 to 0.5300), trivial 0.6000',
    'log loss  1.2500',
  ])
})

it('shows the errors of a regression, and the segments in which they are largest', () => {
  const current = { rows: 10, meanAbsoluteError: 1234.5, r2: -0.25 }
  const segment = { column: 'city', segment: 'Hull', rows: 5, worst: true, current }
  expect(
    performanceLines({
      task: 'regression',
      ...roles,
      current,
      segments: [
        { ...segment, loss: 2, otherLoss: 1, pValue: 0.01 },
        { ...segment, loss: 2, otherLoss: 1, pValue: 0.4 },
      ],
    }),
  ).toEqual([
    'regression of y by p, 10 rows',
    'mean absolute error  1234.5',
    'R²                   -0.2500',
    'worst where city Hull: absolute error 2.0000, elsewhere 1.0000',
  ])
})

it('shows the gain of a ranking at every cut-off', () => {
  const at = (ndcg: number) => ({ users: 2, rows: 20, atK: [{ k: 5, ndcg }, { k: 10 }] })
  expect(
    performanceLines({ task: 'ranking', ...roles, current: at(0.5), reference: at(0.6) }),
  ).toEqual(['ranking of y by p, 20 rows', 'NDCG@5  0.6000 → 0.5000'])
})

it('names what the data do not define, the share of wrong rows, and a single row', () => {
  const current = {
    rows: 1,
    accuracy: 1,
    undefinedMetrics: [
      { metric: 'rocAuc', reason: 'there is one class' },
      { metric: 'prAuc', reason: 'not a headline' },
    ],
  }
  const worst = { column: 'city', segment: 'Hull', rows: 5, worst: true, current }
  expect(
    performanceLines({
      task: 'classification',
      ...roles,
      current,
      segments: [{ ...worst, loss: 0.54, otherLoss: 0.1, pValue: 0.01 }],
    }),
  ).toEqual([
    'classification of y by p, 1 row',
    'accuracy  1.0000',
    'no ROC AUC: there is one class',
    'worst where city Hull: wrong 54 %, elsewhere 10 %',
  ])
})
