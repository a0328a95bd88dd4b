import { describe, expect, it } from 'vitest'
import { categoricalOmnibus } from '../../../src/kernels/counts/categorical-omnibus.ts'
import { chiSquareHomogeneity } from '../../../src/kernels/counts/chi-square-homogeneity.ts'
import { likelihoodRatioNullMean } from '../../../src/kernels/counts/likelihood-ratio-null-mean.ts'
import { poolSparseCells } from '../../../src/kernels/counts/pool-sparse-cells.ts'
import { agrees, readGolden } from './read-golden.ts'

const of = (...counts: number[]) => Float64Array.from(counts)

describe('SciPy over every table with the same margins', () => {
  it.each(readGolden('categorical-omnibus.json'))(
    '$reference against $current',
    ({ reference, current, statistic, ratioMean, pValue }) => {
      const counts = [Float64Array.from(reference), Float64Array.from(current)] as const
      const cells = poolSparseCells(...counts, 2)
      const mean = likelihoodRatioNullMean(cells.reference, cells.current)
      expect(agrees(mean, ratioMean as number, 1e-9, 0)).toBe(true)
      const result = categoricalOmnibus(...counts)
      expect(result.method).toBe('exact')
      expect(agrees(result.statistic, statistic as number, 1e-9, 1e-14)).toBe(true)
      expect(agrees(result.pValue, pValue as number, 1e-9, 1e-12)).toBe(true)
      const drawn = categoricalOmnibus(...counts, { seed: 'other' })
      expect(drawn).toEqual(result)
    },
  )
})

describe('categoricalOmnibus', () => {
  it('has a mean ratio that stays the same where exact sums end, and reaches the degrees of freedom', () => {
    const perRow = [9_900, 10_100].map((rows) => likelihoodRatioNullMean(of(rows), of(100)))
    expect(perRow[0]).toBe(0)
    const [before, after] = [990, 1010].map((rows) =>
      likelihoodRatioNullMean(of(rows, 5000, 5000), of(rows / 10, 500, 500)),
    )
    expect(Math.abs(before! / after! - 1)).toBeLessThan(0.004)
    expect(likelihoodRatioNullMean(of(1e6, 1e6, 1e6), of(1e6, 1e6, 1e6))).toBeCloseTo(2, 5)
  })

  it("is the chi-squared law of Pearson's statistic where counts are large", () => {
    const counts = [of(500, 400, 300), of(520, 430, 250)] as const
    expect(categoricalOmnibus(...counts)).toEqual(chiSquareHomogeneity(...counts))
    expect(categoricalOmnibus(...counts).method).toBe('asymptotic')
  })

  it('sees a category that a small reference lacks, and one that a small current sample lost', () => {
    const [few, many] = [Array<number>(10).fill(20), Array<number>(10).fill(142)]
    const [small, large] = [of(...few, 0), of(...many, 60)]
    for (const counts of [[small, large] as const, [large, small] as const]) {
      expect(chiSquareHomogeneity(...counts).pValue).toBeGreaterThan(0.1)
      expect(categoricalOmnibus(...counts).pValue).toBeLessThan(0.01)
    }
  })

  it('sees one that is new beside two hundred', () => {
    const shares = Array<number>(200).fill(5)
    const counts = [of(...shares, 0), of(...shares, 14)] as const
    expect(chiSquareHomogeneity(...counts).pValue).toBeGreaterThan(0.5)
    expect(categoricalOmnibus(...counts).pValue).toBeLessThan(0.05)
  })
})
