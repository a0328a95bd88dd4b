import { describe, expect, test } from 'vitest'
import { calibrationBins } from '../../../src/performance/classification/calibration-bins.ts'
import { calibrationError } from '../../../src/performance/classification/calibration-error.ts'
import { rankScores } from '../../../src/performance/classification/rank-scores.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'
import { drawClassification } from '../draw-classification.ts'

const { targets, probabilities } = drawClassification(seededRandom('bins'), 300, {
  skill: 1,
  base: 0,
})
const scores = probabilities![0]!
const weighted = (weight: number) =>
  rankScores(targets, scores, 1, new Float64Array(300).fill(weight))

describe('bins', () => {
  test('the unit of the weights is irrelevant', () => {
    const plain = calibrationBins(rankScores(targets, scores, 1))
    for (const weight of [1 / 300, 7]) {
      const bins = calibrationBins(weighted(weight))
      expect(bins).toHaveLength(plain.length)
      for (const [k, bin] of bins.entries()) {
        expect(bin.observed).toBeCloseTo(plain[k]!.observed, 10)
        expect(bin.predicted).toBeCloseTo(plain[k]!.predicted, 10)
        expect(bin.size).toBeCloseTo(plain[k]!.size, 8)
      }
    }
  })

  test('quantile bins hold as many rows each', () => {
    const sizes = calibrationBins(rankScores(targets, scores, 1)).map(({ weight }) => weight)
    expect(sizes).toEqual(new Array(10).fill(30))
  })

  test('no rows, no bins', () => {
    expect(calibrationBins(rankScores(new Int32Array(), new Float64Array(), 1))).toEqual([])
  })
})

describe('error', () => {
  const bins = [
    { weight: 60, size: 60, predicted: 0.2, observed: 0.3 },
    { weight: 40, size: 40, predicted: 0.8, observed: 0.6 },
  ]

  test('is the mean gap, by share of the rows', () => {
    const found = calibrationError(bins, seededRandom('a'))
    expect(found).toMatchObject({ status: 'defined', value: expect.closeTo(0.6 * 0.1 + 0.4 * 0.2) })
  })

  test('has the same interval for the same seed', () => {
    const found = calibrationError(bins, seededRandom('a'))
    expect(calibrationError(bins, seededRandom('a'))).toEqual(found)
    expect(calibrationError(bins, seededRandom('b'))).not.toEqual(found)
  })

  test('without bins is undefined', () => {
    expect(calibrationError([], seededRandom('a')).status).toBe('undefined')
  })
})
