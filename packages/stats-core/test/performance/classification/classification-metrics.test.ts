import { describe, expect, test } from 'vitest'
import { classShares } from '../../../src/performance/classification/class-shares.ts'
import {
  type ClassificationOptions,
  classificationMetrics,
} from '../../../src/performance/classification/classification-metrics.ts'
import type { ClassificationInput } from '../../../src/performance/classification/classification-rows.ts'
import { trivialClassification } from '../../../src/performance/classification/trivial-classification.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'
import { drawClassification } from '../draw-classification.ts'

const labels = ['no', 'yes']
const drawn = drawClassification(seededRandom('metrics'), 500, { skill: 2, base: 0 })
const named = (input: ClassificationInput, options: ClassificationOptions = {}) =>
  classificationMetrics(input, options).undefinedMetrics?.map(({ metric }) => metric)

describe('what the rows do not define is said, not guessed', () => {
  test('no row at all', () => {
    const input = { labels, targets: new Int32Array(), probabilities: [new Float64Array()] }
    const found = classificationMetrics(input)
    expect(found).toMatchObject({ rows: 0, intervals: {} })
    expect(found.undefinedMetrics).toHaveLength(15)
    expect(found.rocCurve).toBeUndefined()
  })

  test('one class', () => {
    const input = {
      labels,
      targets: new Int32Array(3),
      probabilities: [Float64Array.of(0.1, 0.2, 0.9)],
    }
    expect(named(input)).toEqual([
      'balancedAccuracy',
      'recall',
      'matthewsCorrelation',
      'rocAuc',
      'prAuc',
    ])
    expect(classificationMetrics(input)).toMatchObject({ accuracy: 2 / 3, precision: 0 })
  })

  test('scores that are no probabilities still rank', () => {
    const scores = drawn.probabilities![0]!.map((p) => 10 * p - 5)
    const found = classificationMetrics({ ...drawn, probabilities: [scores] }, { threshold: 0 })
    expect(found.rocAuc).toBe(classificationMetrics(drawn).rocAuc)
    expect(found.undefinedMetrics?.map(({ metric }) => metric)).toEqual([
      'logLoss',
      'brierScore',
      'calibrationError',
    ])
  })

  test('labels alone say nothing of probabilities', () => {
    const predictions = Int32Array.from(drawn.targets)
    const found = classificationMetrics({ labels, targets: drawn.targets, predictions })
    expect(found).toMatchObject({ accuracy: 1, matthewsCorrelation: 1 })
    expect(found.rocAuc).toBeUndefined()
    expect(found.undefinedMetrics).toBeUndefined()
  })
})

test('the positive class may be the first label', () => {
  const flipped = {
    labels: ['yes', 'no'],
    targets: drawn.targets.map((code) => 1 - code),
    probabilities: drawn.probabilities,
  }
  const ours = classificationMetrics(flipped, { positive: 0 })
  const { precision, rocAuc, logLoss, brierScore } = classificationMetrics(drawn)
  expect(ours).toMatchObject({ precision, rocAuc, logLoss, brierScore })
})

test('two columns of probabilities say what one says', () => {
  const [column] = drawn.probabilities!
  const both = { ...drawn, probabilities: [column!.map((p) => 1 - p), column!] }
  const one = classificationMetrics(drawn)
  const two = classificationMetrics(both)
  expect(two.logLoss).toBeCloseTo(one.logLoss!, 10)
  expect(two).toMatchObject({ rocAuc: one.rocAuc, brierScore: one.brierScore })
})

test('inputs are not changed, and the same inputs give the same report', () => {
  const before = structuredClone(drawn)
  const first = classificationMetrics(drawn)
  expect(classificationMetrics(drawn)).toEqual(first)
  expect(drawn).toEqual(before)
})

test('curves keep their ends and their length', () => {
  const { rocCurve, prCurve } = classificationMetrics(drawn, { maximumPoints: 20 })
  expect(rocCurve!.x.length).toBeLessThanOrEqual(20)
  expect([rocCurve!.x[0], rocCurve!.y[0]]).toEqual([0, 0])
  expect([rocCurve!.x.at(-1), rocCurve!.y.at(-1)]).toEqual([1, 1])
  expect(prCurve!.x.at(-1)).toBe(1)
  expect(rocCurve!.x).toEqual(rocCurve!.x.toSorted((a, b) => a - b))
})

test('a model without features says the most frequent class and the shares', () => {
  const shares = classShares(Int32Array.of(1, 1, 0, -1), 2)
  expect(shares).toEqual(Float64Array.of(1 / 3, 2 / 3))
  const trivial = trivialClassification(shares, 3)
  const found = classificationMetrics({ labels, targets: Int32Array.of(1, 0, 1), ...trivial })
  expect(found).toMatchObject({ accuracy: 2 / 3, rocAuc: 0.5, recall: 1, specificity: 0 })
})

test('a weight weighs: shares of classes', () => {
  const shares = classShares(Int32Array.of(1, 0, 0), 2, Float64Array.of(3, 1, Number.NaN))
  expect(shares).toEqual(Float64Array.of(0.25, 0.75))
})

test.each<[string, ClassificationInput, ClassificationOptions, string]>([
  ['no labels', { ...drawn, labels: [] }, {}, 'invalid_option'],
  [
    'a code beyond the labels',
    { ...drawn, targets: drawn.targets.map(() => 2) },
    {},
    'invalid_option',
  ],
  ['nothing predicted', { labels, targets: drawn.targets }, {}, 'invalid_option'],
  ['columns of two lengths', { ...drawn, targets: new Int32Array(3) }, {}, 'unequal_lengths'],
  [
    'a negative weight',
    { ...drawn, weights: new Float64Array(500).fill(-1) },
    {},
    'invalid_option',
  ],
  ['a column too few', { ...drawn, labels: ['a', 'b', 'c'] }, {}, 'invalid_option'],
  ['a positive code that is none', drawn, { positive: 2 }, 'invalid_option'],
  ['a confidence of 1', drawn, { confidence: 1 }, 'invalid_option'],
  ['no bins', drawn, { calibration: { bins: 0 } }, 'invalid_option'],
])('%s is refused', (_, input, options, code) => {
  expect(() => classificationMetrics(input, options)).toThrow(expect.objectContaining({ code }))
})
