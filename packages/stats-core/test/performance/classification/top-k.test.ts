import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confusionAtThreshold } from '../../../src/performance/classification/confusion-at-threshold.ts'
import { rankScores } from '../../../src/performance/classification/rank-scores.ts'
import { topK, topKs } from '../../../src/performance/classification/top-k.ts'
import { StatsError } from '../../../src/stats-error.ts'

const ranked = rankScores(
  Int32Array.of(1, 0, 1, 1, 0, 0, 0, 0),
  Float64Array.of(0.9, 0.8, 0.7, 0.5, 0.5, 0.5, 0.2, 0.1),
  1,
)

describe('k means k', () => {
  test('k rows are called positive, no more', () => {
    const cut = topK(ranked, 2)
    expect(cut).toMatchObject({ count: 2, threshold: 0.8, truePositives: 1, falsePositives: 1 })
    expect(cut.precision).toBe(1 / 2)
    expect(cut.recall).toBe(1 / 3)
  })

  test('a cut through rows of one score takes their share', () => {
    expect(topK(ranked, 4)).toMatchObject({ truePositives: 2 + 1 / 3, threshold: 0.5 })
    expect(topK(ranked, 6)).toMatchObject({ truePositives: 3, threshold: 0.5 })
  })

  test('more than there are is all', () => {
    expect(topK(ranked, 100)).toMatchObject({ count: 8, share: 1, recall: 1, lift: 1 })
  })

  test('none has no precision, and no lift', () => {
    expect(topK(ranked, 0)).toMatchObject({ precision: undefined, recall: 0, lift: undefined })
  })

  test('every k at once is every k alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (ks) => {
          const ascending = ks.toSorted((a, b) => a - b)
          expect(topKs(ranked, ascending)).toEqual(ascending.map((k) => topK(ranked, k)))
        },
      ),
      { seed: 3, numRuns: 50 },
    )
  })
})

test('lift is the precision over the share of positives, at most that of a perfect order', () => {
  const cut = topK(ranked, 3)
  expect(cut.lift).toBeCloseTo(2 / 3 / (3 / 8), 12)
  expect(cut.maximumLift).toBeCloseTo(8 / 3, 12)
  expect(cut.relativeLift).toBeCloseTo((cut.lift! - 1) / (8 / 3 - 1), 12)
})

test('without positives precision is 0; recall and lift are not defined', () => {
  const none = rankScores(Int32Array.of(0, 0), Float64Array.of(0.2, 0.1), 1)
  expect(topK(none, 1)).toMatchObject({ precision: 0, recall: undefined, lift: undefined, f1: 0 })
})

test('a top without a positive has an F1 of 0', () => {
  const worst = rankScores(Int32Array.of(0, 1), Float64Array.of(0.9, 0.1), 1)
  expect(topK(worst, 1).f1).toBe(0)
})

test.each([[-1], [Number.NaN]])('k = %s is refused', (k) => {
  expect(() => topK(ranked, k)).toThrow(StatsError)
})

test('a threshold calls positive what scores at least as much', () => {
  expect(confusionAtThreshold(ranked, 0.5)).toEqual({
    truePositives: 3,
    falsePositives: 3,
    falseNegatives: 0,
    trueNegatives: 2,
  })
  expect(confusionAtThreshold(ranked, 0.91)).toMatchObject({ truePositives: 0, falsePositives: 0 })
})
