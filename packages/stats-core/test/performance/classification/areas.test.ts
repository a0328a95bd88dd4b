import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prAuc } from '../../../src/performance/classification/pr-auc.ts'
import { rankScores } from '../../../src/performance/classification/rank-scores.ts'
import { rocAuc } from '../../../src/performance/classification/roc-auc.ts'
import { shareInterval } from '../../../src/performance/intervals/share-interval.ts'
import type { DefinedMetric } from '../../../src/performance/metric.ts'

const rows = fc
  .array(
    fc.record({ target: fc.nat(1), score: fc.nat(8), weight: fc.integer({ min: 1, max: 3 }) }),
    {
      minLength: 6,
      maxLength: 30,
    },
  )
  .filter((all) => [0, 1].every((code) => all.filter(({ target }) => target === code).length > 1))
const seed = { seed: 11, numRuns: 100 }

const ranked = (all: { target: number; score: number; weight?: number }[]) =>
  rankScores(
    Int32Array.from(all, ({ target }) => target),
    Float64Array.from(all, ({ score }) => score / 8),
    1,
    all[0]?.weight === undefined ? undefined : Float64Array.from(all, ({ weight }) => weight!),
  )
const unweighted = (all: { target: number; score: number }[]) =>
  all.map(({ target, score }) => ({ target, score }))

describe('ROC AUC', () => {
  test('and its interval follow from the placements of every pair (DeLong 1988)', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const positives = all.filter(({ target }) => target === 1)
        const negatives = all.filter(({ target }) => target === 0)
        const wins = (p: { score: number }, n: { score: number }) =>
          p.score > n.score ? 1 : p.score === n.score ? 0.5 : 0
        const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
        const varianceOfMean = (values: number[]) =>
          values.reduce((sum, v) => sum + (v - mean(values)) ** 2, 0) /
          (values.length - 1) /
          values.length
        const ofPositives = positives.map((p) => mean(negatives.map((n) => wins(p, n))))
        const ofNegatives = negatives.map((n) => mean(positives.map((p) => wins(p, n))))
        const auc = mean(ofPositives)
        const variance = varianceOfMean(ofPositives) + varianceOfMean(ofNegatives)
        const size = Math.min(positives.length, negatives.length)
        const found = rocAuc(ranked(unweighted(all))) as DefinedMetric
        expect(found.value).toBeCloseTo(auc, 12)
        if (auc > 1e-9 && auc < 1 - 1e-9 && variance > 1e-12) {
          const [low, high] = shareInterval(auc, variance, size, 0.95)
          expect(found.interval![0]).toBeCloseTo(low, 10)
          expect(found.interval![1]).toBeCloseTo(high, 10)
        }
      }),
      seed,
    )
  })
})

test('whole weights give the areas of repeated rows', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const repeated = ranked(unweighted(all.flatMap((row) => Array(row.weight).fill(row))))
      for (const area of [rocAuc, prAuc]) {
        const weighted = area(ranked(all)) as DefinedMetric
        expect(weighted.value).toBeCloseTo((area(repeated) as DefinedMetric).value, 12)
      }
    }),
    seed,
  )
})

test('the variance of PR AUC is the sum of squared derivatives by the rows’ weights', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const step = 1e-5
      const valueWith = (changed: number, by: number) =>
        (
          prAuc(
            ranked(all.map((row, i) => ({ ...row, weight: i === changed ? 1 + by : 1 }))),
          ) as DefinedMetric
        ).value
      const squares = all.map(
        (_, i) => ((valueWith(i, step) - valueWith(i, -step)) / (2 * step)) ** 2,
      )
      const positives = all.filter(({ target }) => target === 1).length
      const variance =
        (positives / (positives - 1)) * squares.reduce((sum, square) => sum + square, 0)
      const found = prAuc(ranked(unweighted(all))) as DefinedMetric
      if (found.value > 1 - 1e-9) return
      const [low, high] = shareInterval(found.value, variance, positives, 0.95)
      expect(found.interval![0]).toBeCloseTo(low, 6)
      expect(found.interval![1]).toBeCloseTo(high, 6)
    }),
    seed,
  )
})

test('the order of the rows is irrelevant', () => {
  fc.assert(
    fc.property(rows, (all) => {
      expect(ranked(unweighted(all.toReversed()))).toEqual(ranked(unweighted(all)))
    }),
    seed,
  )
})

test('an area of 1 is not given as certain', () => {
  const found = rocAuc(
    ranked([
      { target: 0, score: 1 },
      { target: 0, score: 2 },
      { target: 1, score: 3 },
      { target: 1, score: 4 },
    ]),
  ) as DefinedMetric
  expect(found.value).toBe(1)
  expect(found.interval![0]).toBeLessThan(0.5)
})
