import { describe, expect, it } from 'vitest'
import { chiSquareGoodnessOfFit } from '../../../src/kernels/counts/chi-square-goodness-of-fit.ts'
import { chiSquareHomogeneity } from '../../../src/kernels/counts/chi-square-homogeneity.ts'
import { fisherExact } from '../../../src/kernels/counts/fisher-exact.ts'
import { gGoodnessOfFit } from '../../../src/kernels/counts/g-goodness-of-fit.ts'
import { gHomogeneity } from '../../../src/kernels/counts/g-homogeneity.ts'
import { hellinger } from '../../../src/kernels/counts/hellinger.ts'
import { jensenShannon } from '../../../src/kernels/counts/jensen-shannon.ts'
import { kullbackLeibler } from '../../../src/kernels/counts/kullback-leibler.ts'
import { lInfinity } from '../../../src/kernels/counts/l-infinity.ts'
import { psi } from '../../../src/kernels/counts/psi.ts'
import { totalVariation } from '../../../src/kernels/counts/total-variation.ts'
import { twoProportionZ } from '../../../src/kernels/counts/two-proportion-z.ts'

const of = (...counts: number[]) => Float64Array.from(counts)

describe('values published elsewhere', () => {
  it('the Fisher example of the SciPy manual', () => {
    const { pValue, oddsRatio } = fisherExact(of(8, 2), of(1, 5))
    expect(oddsRatio).toBe(20)
    expect(pValue).toBeCloseTo(0.034965034965034975, 15)
  })

  it('the Jensen-Shannon examples of the SciPy manual', () => {
    expect(jensenShannon(of(1, 0, 0), of(0, 1, 0), { base: 2 }).distance).toBe(1)
    expect(jensenShannon(of(2, 0), of(1, 1)).distance).toBeCloseTo(0.46450140402245893, 15)
    expect(jensenShannon(of(1, 0, 0), of(1, 0, 0)).distance).toBe(0)
  })

  it('the contingency table of the SciPy manual, and one of frouros, without corrections', () => {
    const plain = { method: 'asymptotic', poolBelow: 0 } as const
    const table = [of(10, 10, 20), of(20, 20, 20)] as const
    const pearson = chiSquareHomogeneity(...table, plain)
    expect(pearson.statistic).toBeCloseTo(2.7777777777777777, 14)
    expect(pearson.pValue).toBeCloseTo(0.24935220877729622, 14)
    expect(pearson.degreesOfFreedom).toBe(2)
    const g = gHomogeneity(...table, plain)
    expect(g.statistic).toBeCloseTo(2.768858761678132, 13)
    expect(g.pValue).toBeCloseTo(0.25046668010954165, 14)
    const letters = chiSquareHomogeneity(of(4, 2, 0), of(1, 1, 4), plain)
    expect(letters.statistic).toBeCloseTo(6.13333333, 8)
    expect(letters.pValue).toBeCloseTo(0.04657615, 8)
  })

  it('the categorical example of NannyML: 90 a, 10 b against 70 a, 20 b, 10 c', () => {
    const reference = of(90, 10, 0)
    const current = of(70, 20, 10)
    expect(lInfinity(reference, current)).toBeCloseTo(0.2, 15)
    expect(hellinger(reference, current)).toBeCloseTo(0.2546630135, 10)
    expect(jensenShannon(reference, current, { base: 2 }).distance).toBeCloseTo(0.2670132923, 10)
  })

  it('shares 0.2, 0.3, 0.5 against 0.3, 0.3, 0.4 under every distance', () => {
    const reference = of(2, 3, 5)
    const current = of(3, 3, 4)
    expect(psi(reference, current, { zeros: 'evidently' })).toBeCloseTo(0.06286086594223739, 15)
    expect(kullbackLeibler(reference, current, { zeros: 'evidently' })).toBeCloseTo(
      0.030478754035472025,
      15,
    )
    expect(
      kullbackLeibler(reference, current, { zeros: 'evidently' }) / Math.LN2,
      'in bits',
    ).toBeCloseTo(0.04397154729944997, 15)
    const { divergence, distance } = jensenShannon(reference, current, { base: 2 })
    expect(divergence).toBeCloseTo(0.011278124459132899, 15)
    expect(distance).toBeCloseTo(0.10619851439230635, 15)
    expect(hellinger(reference, current)).toBeCloseTo(0.08852926195176514, 15)
    expect(totalVariation(reference, current)).toBeCloseTo(0.1, 15)
  })
})

describe('goodness of fit', () => {
  it('is infinite on a category that the reference lacks, and undefined on a single one', () => {
    const unseen = chiSquareGoodnessOfFit(of(78, 57, 65, 0), of(78, 55, 66, 1))
    expect(unseen).toEqual({ statistic: Number.POSITIVE_INFINITY, degreesOfFreedom: 3, pValue: 0 })
    expect(gGoodnessOfFit(of(5, 0), of(4, 1)).pValue).toBe(0)
    expect(chiSquareGoodnessOfFit(of(60), of(50))).toEqual({
      statistic: 0,
      degreesOfFreedom: 0,
      pValue: Number.NaN,
    })
  })

  it('refuses a G-test of samples of different sizes', () => {
    expect(() => gGoodnessOfFit(of(5, 5), of(5, 6))).toThrow(
      /reference has 10 rows and current has 11/,
    )
  })
})

describe('homogeneity', () => {
  it('is not upset by one row of a new category, nor by a single category', () => {
    const unseen = chiSquareHomogeneity(of(78, 57, 65, 0), of(78, 55, 66, 1), {
      resolution: 0.0001,
    })
    // Without the new row the shares hardly differ; the chi-squared law says 0.79.
    expect(unseen.method).toBe('permutation')
    expect(unseen.pValue).toBeGreaterThan(0.6)
    expect(chiSquareHomogeneity(of(60), of(50))).toMatchObject({
      statistic: 0,
      degreesOfFreedom: 0,
      pValue: 1,
    })
  })

  it('still sees a new category with many rows', () => {
    const { pValue } = chiSquareHomogeneity(of(780, 570, 650, 0), of(20, 12, 15, 3))
    expect(pValue).toBeLessThan(0.001)
  })
})

describe('two proportions', () => {
  it('z is the signed root of chi-square, and keeps its tail', () => {
    const reference = of(57, 43)
    const current = of(46, 54)
    const { statistic } = chiSquareHomogeneity(reference, current)
    expect(twoProportionZ(reference, current).statistic ** 2).toBeCloseTo(statistic, 12)
    expect(twoProportionZ(current, reference).statistic).toBeLessThan(0)
    const apart = twoProportionZ(of(60, 0), of(0, 60)).pValue
    expect(apart / 6.326068263677272e-28).toBeCloseTo(1, 10)
  })

  it('refuses three cells', () => {
    expect(() => fisherExact(of(1, 2, 3), of(3, 2, 1))).toThrow(
      /3 cells, this test needs exactly 2/,
    )
  })
})
