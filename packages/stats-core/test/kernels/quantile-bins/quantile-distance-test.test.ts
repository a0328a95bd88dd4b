import { describe, expect, it } from 'vitest'
import { countDistances } from '../../../src/kernels/counts/count-distances.ts'
import { ownBins } from '../../../src/kernels/quantile-bins/own-bins.ts'
import { quantileDistanceTest } from '../../../src/kernels/quantile-bins/quantile-distance-test.ts'
import { everyDeal } from './every-deal.ts'

const distances = Object.values(countDistances)
type Samples = readonly [reference: Float64Array, current: Float64Array]

const judge = (
  distance: (typeof distances)[number],
  samples: Samples,
  options: Parameters<typeof quantileDistanceTest>[4] = {},
) => quantileDistanceTest(distance, ownBins(...samples), ...samples, options)

describe('quantileDistanceTest', () => {
  it.each([
    ['untied', [1, 2, 3, 4, 5, 6, 7, 8, 9], 5],
    ['tied', [1, 1, 2, 2, 3, 3, 4, 5, 5], 4],
    ['mostly one value', [0, 0, 0, 0, 0, 0, 1, 2, 3], 5],
    ['two values', [0, 0, 0, 0, 0, 1, 1, 1, 1], 4],
  ])('never rejects more often than it says, over every deal: %s', (_, pooled, rows) => {
    const deals = everyDeal(pooled, rows)
    for (const distance of distances) {
      const found = deals.map((samples) => judge(distance, samples))
      expect(found.every(({ method }) => method === 'exact')).toBe(true)
      const sorted = found.map(({ pValue }) => pValue).sort((a, b) => a - b)
      for (const [index, pValue] of sorted.entries()) {
        const next = sorted[index + 1] ?? Number.POSITIVE_INFINITY
        if (next < pValue * (1 + 1e-9)) continue
        expect((index + 1) / sorted.length, distance.id).toBeLessThanOrEqual(pValue * (1 + 1e-9))
      }
    }
  })

  it('draws where the deals are many, near the share of all of them', () => {
    const samples = [
      Float64Array.of(1, 2, 2.5, 3, 5, 7, 7.5, 12),
      Float64Array.of(4, 6, 8, 9, 9.5, 10, 11, 13),
    ] as const
    const deals = everyDeal(
      [...samples[0], ...samples[1]].sort((a, b) => a - b),
      8,
    )
    for (const distance of distances) {
      const found = judge(distance, samples, { resolution: 1 / 10_000, enough: Infinity })
      expect(found).toMatchObject({ method: 'permutation', draws: 10_000 })
      const reached = deals.filter((deal) => {
        const { reference, current } = ownBins(...deal)
        return distance.compute(reference, current) >= found.statistic - 1e-9
      })
      const exact = reached.length / deals.length
      const error = Math.sqrt((exact * (1 - exact)) / 10_000)
      expect(Math.abs(found.pValue - exact), distance.id).toBeLessThan(4 * error + 1e-4)
    }
  })

  it('takes the chi-squared law where every bin holds enough', () => {
    const side = (size: number, shift: number) =>
      Float64Array.from({ length: size }, (_, i) => i / size + shift)
    const samples = [side(80_000, 0), side(80_000, 0.003)] as const
    for (const distance of distances) {
      const byLaw = judge(distance, samples)
      expect(byLaw.method).toBe(distance.law ? 'asymptotic' : 'permutation')
      const drawn = judge(distance, samples, { method: 'conditional', resolution: 0.01 })
      expect(drawn.method).toBe('permutation')
      expect(Math.abs(byLaw.pValue - drawn.pValue), distance.id).toBeLessThan(0.1)
    }
  })

  it('refuses a resolution that is none, whatever the method', () => {
    const samples = [Float64Array.of(1, 2), Float64Array.of(3)] as const
    expect(() => judge(countDistances.psi, samples, { resolution: 0 })).toThrow('resolution is 0')
  })
})
