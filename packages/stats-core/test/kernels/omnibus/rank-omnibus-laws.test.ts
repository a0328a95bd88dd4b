import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankOmnibus, rankOmnibusOfCounts } from '../../../src/kernels/omnibus/rank-omnibus.ts'
import { smallestPValue } from '../../../src/kernels/omnibus/smallest-p-value.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'
import { StatsError } from '../../../src/stats-error.ts'
import { normalSample } from './normal-sample.ts'

const FIXED = { seed: 20260101, numRuns: 200 }

const sortedSample = fc
  .array(fc.oneof(fc.integer({ min: -4, max: 4 }), fc.double({ noNaN: true, min: -9, max: 9 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((values) => Float64Array.from(values, (value) => value + 0).sort())

describe('rankOmnibus', () => {
  it('stays in its range, leaves its input alone and names the deciding aspect', () => {
    fc.assert(
      fc.property(sortedSample, sortedSample, (reference, current) => {
        const before = [Float64Array.from(reference), Float64Array.from(current)]
        const { pValue, statistic, leading, components } = rankOmnibus(reference, current)
        expect([reference, current]).toEqual(before)
        expect(pValue).toBeGreaterThan(0)
        expect(pValue).toBeLessThanOrEqual(1)
        expect(pValue).toBe(Math.exp(-statistic))
        expect(components.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
        for (const { aspect, weight, logPValue } of components) {
          expect(logPValue).toBeLessThanOrEqual(0)
          if (aspect === leading) {
            expect(pValue).toBeCloseTo(Math.min(1, Math.exp(logPValue) / weight), 12)
          }
        }
      }),
      FIXED,
    )
  })

  it('gives the same for the samples exchanged and for the values reflected', () => {
    fc.assert(
      fc.property(sortedSample, sortedSample, (reference, current) => {
        const { statistic } = rankOmnibus(reference, current)
        expect(rankOmnibus(current, reference).statistic).toBeCloseTo(statistic, 6)
        expect(rankOmnibus(reflected(reference), reflected(current)).statistic).toBeCloseTo(
          statistic,
          6,
        )
      }),
      FIXED,
    )
  })

  it('does not change under an increasing map of the values', () => {
    fc.assert(
      fc.property(sortedSample, sortedSample, (reference, current) => {
        const mapped = (values: Float64Array): Float64Array => values.map((x) => x * 1e9 - 7)
        fc.pre(keepsDistinct(mapped, reference, current))
        expect(rankOmnibus(mapped(reference), mapped(current))).toEqual(
          rankOmnibus(reference, current),
        )
      }),
      FIXED,
    )
  })

  it('is 1 for identical samples', () => {
    fc.assert(
      fc.property(sortedSample, (values) => {
        const { pValue } = rankOmnibus(values, values)
        expect(pValue).toBe(1)
      }),
      FIXED,
    )
  })

  it('takes bins as runs of equal values', () => {
    const bins = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(bins, (counts) => {
        const reference = counts.map(([count]) => count)
        const current = counts.map(([, count]) => count)
        fc.pre(reference.some((count) => count > 0) && current.some((count) => count > 0))
        expect(
          rankOmnibusOfCounts(Float64Array.from(reference), Float64Array.from(current)),
        ).toEqual(rankOmnibus(repeated(reference), repeated(current)))
      }),
      FIXED,
    )
  })

  it('goes down step by step as one sample moves away, past where p-values underflow', () => {
    const random = seededRandom('moving away')
    const reference = normalSample(random, 1000)
    const current = normalSample(random, 1000)
    let last = -1
    for (const shift of [0.25, 0.5, 1, 2, 3, 4]) {
      const { statistic } = rankOmnibus(
        reference,
        current.map((value) => value + shift),
      )
      expect(statistic).toBeGreaterThan(last)
      last = statistic
    }
    expect(last).toBeGreaterThan(745)
    expect(Number.isFinite(last)).toBe(true)
  })

  it('finds a shift of one standard deviation at 1000 rows far below 1e-20', () => {
    const random = seededRandom('one deviation')
    const { pValue, leading } = rankOmnibus(
      normalSample(random, 1000),
      normalSample(random, 1000).map((value) => value + 1),
    )
    expect(pValue).toBeLessThan(1e-60)
    expect(leading).toBe('distribution')
  })

  it.each([
    [50, 50],
    [200, 200],
    [10_000, 50],
    [100_000, 50],
  ])('is not decided by one row at %i against %i', (n, m) => {
    for (const extreme of [-1e300, 1e300]) {
      const random = seededRandom(`one row, ${n}, ${m}`)
      const reference = normalSample(random, n)
      const current = normalSample(random, m)
      const replaced = Float64Array.from(current)
      replaced[m >> 1] = extreme
      replaced.sort()
      expect(rankOmnibus(reference, current).pValue).toBeGreaterThan(0.2)
      expect(rankOmnibus(reference, replaced).pValue).toBeGreaterThan(0.2)
    }
  })

  it.each([
    ['spread', (z: number) => z * 1.5],
    ['upper-tail', (z: number, i: number) => (i % 20 === 0 ? z + 4 : z)],
    ['lower-tail', (z: number, i: number) => (i % 20 === 0 ? z - 4 : z)],
    ['peak', (z: number, i: number) => z * 0.6 + (i % 2 === 0 ? 0.8 : -0.8)],
  ] as const)('attributes a change to %s', (aspect, change) => {
    const random = seededRandom('attributes')
    const reference = normalSample(random, 500)
    const current = normalSample(random, 500, change)
    const { pValue, leading } = rankOmnibus(reference, current)
    expect(pValue).toBeLessThan(0.01)
    expect(leading).toBe(aspect)
  })

  it('takes infinities as values', () => {
    const reference = Float64Array.of(Number.NEGATIVE_INFINITY, 1, 2, Number.POSITIVE_INFINITY)
    const current = Float64Array.of(0, 1, Number.POSITIVE_INFINITY)
    expect(rankOmnibus(reference, current)).toEqual(
      rankOmnibus(Float64Array.of(-9, 1, 2, 9), Float64Array.of(0, 1, 9)),
    )
  })

  it('refuses an empty sample', () => {
    expect(() => rankOmnibus(new Float64Array(0), Float64Array.of(1))).toThrow(StatsError)
    expect(() => rankOmnibusOfCounts(Float64Array.of(0, 0), Float64Array.of(1, 0))).toThrow(
      StatsError,
    )
  })
})

describe('smallestPValue', () => {
  it('is below every p-value of its sizes', () => {
    fc.assert(
      fc.property(sortedSample, sortedSample, (reference, current) => {
        expect(rankOmnibus(reference, current).pValue).toBeGreaterThanOrEqual(
          smallestPValue(reference.length, current.length) * (1 - 1e-9),
        )
      }),
      FIXED,
    )
  })

  it('knows from which sizes 0.05 can be reached', () => {
    expect(smallestPValue(4, 4)).toBeGreaterThan(0.05)
    expect(smallestPValue(5, 5)).toBeLessThan(0.05)
    expect(smallestPValue(50, 50)).toBeLessThan(1e-20)
  })
})

const reflected = (values: Float64Array): Float64Array => values.map((x) => -x + 0).reverse()

const repeated = (counts: readonly number[]): Float64Array =>
  Float64Array.from(counts.flatMap((count, bin) => Array<number>(count).fill(bin)))

function keepsDistinct(
  map: (values: Float64Array) => Float64Array,
  ...samples: Float64Array[]
): boolean {
  const values = new Set(samples.flatMap((sample) => [...sample]))
  return new Set(map(Float64Array.from(values))).size === values.size
}
