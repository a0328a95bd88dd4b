import { describe, expect, it } from 'vitest'
import {
  columnFromValues,
  countBins,
  createDriftContext,
  driftEffect,
  type NumericColumn,
  quantileEdges,
  sampleOf,
  seededRandom,
} from '../../src/index.ts'
import { normalCumulative } from '../../src/special/normal-distribution.ts'
import { normalQuantile } from '../../src/special/normal-quantile.ts'

const numeric = (values: Float64Array) => sampleOf(columnFromValues('x', values) as NumericColumn)
const effectOf = (reference: Float64Array, current: Float64Array): number =>
  driftEffect(createDriftContext(numeric(reference), numeric(current)).bins)

/** So many rows that shares are exact and the null mean vanishes. */
const ROWS = 1e12

function effectOfShares(reference: readonly number[], current: readonly number[]): number {
  const rows = (shares: readonly number[]) =>
    Float64Array.from(shares, (share) => Math.round(share * ROWS))
  return driftEffect({ reference: rows(reference), current: rows(current) })
}

describe('the effect is what the architecture says it is', () => {
  const edges = Array.from({ length: 19 }, (_, k) => normalQuantile(0.01 + (0.98 * k) / 18))
  const shares = (distribution: (z: number) => number): number[] => {
    const cumulated = [0, ...edges.map(distribution), 1]
    return cumulated.slice(1).map((upper, k) => upper - cumulated[k]!)
  }
  const standard = shares(normalCumulative)
  const moved = (share: number) => (z: number) =>
    (1 - share) * normalCumulative(z) + share * normalCumulative(z - 4)

  it.each([
    ['a shift of 0.25 sd', 0.105, shares((z) => normalCumulative(z - 0.25))],
    ['a spread of 1.25', 0.127, shares((z) => normalCumulative(z / 1.25))],
    ['5 % of the rows moved by 4 sd', 0.117, shares(moved(0.05))],
    ['a shift of 0.05 sd', 0.021, shares((z) => normalCumulative(z - 0.05))],
    ['a spread of 1.05', 0.028, shares((z) => normalCumulative(z / 1.05))],
    ['0.5 % of the rows moved by 4 sd', 0.018, shares(moved(0.005))],
  ])('normal: %s is %d', (_, expected, current) => {
    expect(Math.abs(effectOfShares(standard, current) - expected)).toBeLessThan(0.0015)
  })

  it('categories: a new one with 5 % is 0.160, one point moved between ten is 0.019', () => {
    const ten = Array(10).fill(0.1)
    expect(effectOfShares([...ten, 0], [...Array(10).fill(0.095), 0.05])).toBeCloseTo(0.16, 3)
    expect(effectOfShares(ten, [0.09, 0.11, ...ten.slice(2)])).toBeCloseTo(0.019, 3)
  })
})

describe('the effect on samples', () => {
  const random = seededRandom('effect')
  const normals = (n: number, shift = 0): Float64Array =>
    Float64Array.from({ length: n }, () => {
      const radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
      return shift + radius * Math.cos(2 * Math.PI * random.nextDouble())
    })
  const mean = (repetitions: number, effect: () => number): number =>
    Array.from({ length: repetitions }, effect).reduce((sum, e) => sum + e, 0) / repetitions

  it('does not depend on the ratio of the sample sizes', () => {
    const small = normals(1000)
    const atEqual = mean(40, () => effectOf(small, normals(1000, 0.5)))
    const atThousandfold = effectOf(small, normals(1_000_000, 0.5))
    expect(Math.abs(atEqual - atThousandfold)).toBeLessThan(0.02)
  })

  it('is near 0 for sixty categories without drift, on average below a third of the threshold', () => {
    const draw = (n: number): Float64Array => {
      const counts = new Float64Array(60)
      for (let i = 0; i < n; i++) counts[Math.floor(60 * random.nextDouble())]! += 1
      return counts
    }
    const atThousand = mean(100, () => driftEffect({ reference: draw(1000), current: draw(1000) }))
    expect(atThousand).toBeLessThan(0.035)
    const atMillion = driftEffect({ reference: draw(1_000_000), current: draw(1_000_000) })
    expect(atMillion).toBeLessThan(0.005)
  })

  it('finds no change in single rows of ever new categories', () => {
    const identifiers = (from: number): Float64Array =>
      Float64Array.from({ length: 2000 }, (_, i) => (i >= from && i < from + 1000 ? 1 : 0))
    expect(driftEffect({ reference: identifiers(0), current: identifiers(1000) })).toBeLessThan(
      1e-6,
    )
  })

  it.each([1e300, -1e300, Number.POSITIVE_INFINITY])(
    'is moved by less than one row by %d',
    (outlier) => {
      const [reference, current] = [normals(2000), normals(2000, 0.3)]
      const before = effectOf(reference, current)
      const withOutlier = (values: Float64Array) => values.with(0, outlier)
      expect(Math.abs(effectOf(reference, withOutlier(current)) - before)).toBeLessThan(0.01)
      expect(Math.abs(effectOf(withOutlier(reference), current) - before)).toBeLessThan(0.01)
    },
  )

  it('does not change under a monotone change of scale', () => {
    const [reference, current] = [normals(500), normals(400, 0.4)]
    const before = effectOf(reference, current)
    for (const scale of [Math.exp, Math.atan, (x: number) => 1e-9 * x + 5, (x: number) => x ** 3]) {
      expect(effectOf(reference.map(scale), current.map(scale))).toBe(before)
    }
  })

  it('is almost 1 where no value is in common (an outer bin holds 1 % of the reference), and 0 for the same sample', () => {
    const [reference, current] = [normals(5000), normals(5000, 50)]
    expect(effectOf(reference, current)).toBeGreaterThan(0.97)
    expect(effectOf(reference, current)).toBeLessThanOrEqual(1)
    expect(effectOf(reference, reference)).toBe(0)
  })

  it('sees a constant that gives way to another, and one that begins to vary', () => {
    const constant = new Float64Array(100).fill(3)
    expect(effectOf(constant, new Float64Array(100).fill(4))).toBeGreaterThan(0.9)
    expect(effectOf(constant, normals(100))).toBeGreaterThan(0.9)
    expect(effectOf(normals(100), constant)).toBeGreaterThan(0.8)
  })

  it('keeps counting on the edges of the reference', () => {
    const reference = normals(1000)
    const { bins } = createDriftContext(numeric(reference), numeric(normals(10, 9)))
    expect(bins.reference).toEqual(
      countBins(reference.toSorted(), quantileEdges(reference.toSorted())),
    )
    expect(bins.current.at(-1)).toBe(10)
  })
})
