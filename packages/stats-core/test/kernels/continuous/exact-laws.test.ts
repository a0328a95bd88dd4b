import { describe, expect, it } from 'vitest'
import { andersonDarling } from '../../../src/kernels/continuous/anderson-darling.ts'
import { cramerVonMises } from '../../../src/kernels/continuous/cramer-von-mises.ts'
import { ksTwoSample } from '../../../src/kernels/continuous/ks-two-sample.ts'
import { mannWhitney } from '../../../src/kernels/continuous/mann-whitney.ts'
import { smirnovTwoSampleSurvival } from '../../../src/kernels/continuous/smirnov-two-sample-survival.ts'

interface Judged {
  statistic: number
  pValue: number
}

/** All ways to give m of the ranks 1 … m + n to the reference. */
function* arrangements(m: number, n: number): Generator<[Float64Array, Float64Array]> {
  const size = m + n
  for (let mask = 0; mask < 2 ** size; mask += 1) {
    const reference: number[] = []
    const current: number[] = []
    for (let k = 0; k < size; k += 1) ((mask >> k) & 1 ? reference : current).push(k + 1)
    if (reference.length === m) yield [Float64Array.from(reference), Float64Array.from(current)]
  }
}

const laws: Record<string, (reference: Float64Array, current: Float64Array) => Judged> = {
  ks: (r, c) => ksTwoSample(r, c, { method: 'exact' }),
  cramerVonMises: (r, c) => cramerVonMises(r, c, { method: 'exact' }),
  mannWhitneyGreater: (r, c) => mannWhitney(r, c, { alternative: 'greater' }),
}

describe('exact laws against full enumeration', () => {
  describe.each(Object.entries(laws))('%s', (_, law) => {
    it.each([
      [2, 2],
      [2, 5],
      [4, 4],
      [6, 4],
      [7, 5],
      [6, 6],
    ])('%i and %i values', (m, n) => {
      const all = [...arrangements(m, n)].map(([r, c]) => law(r, c))
      for (const { statistic, pValue } of all) {
        const asExtreme = all.filter((other) => other.statistic >= statistic - 1e-12).length
        expect(pValue).toBeCloseTo(asExtreme / all.length, 12)
      }
    })
  })
})

describe('limiting laws in small samples', () => {
  it.each([
    [5, 5],
    [4, 7],
    [8, 8],
  ])('claim no more than %i and %i values can show', (m, n) => {
    const smallest = [...arrangements(m, n)].length
    const reference = Float64Array.from({ length: m }, (_, i) => i)
    const current = Float64Array.from({ length: n }, (_, i) => 100 + i)
    const pValues = [
      andersonDarling(reference, current).pValue,
      cramerVonMises(reference, current, { method: 'asymptotic' }).pValue,
    ]
    for (const pValue of pValues) {
      expect(pValue).toBeGreaterThanOrEqual((2 / smallest) * (1 - 1e-12))
      expect(pValue).toBeLessThan(10 / smallest)
    }
  })
})

describe('smirnovTwoSampleSurvival', () => {
  it('is 1 at distance 0 and 2 / C(m + n, m) for disjoint samples', () => {
    expect(smirnovTwoSampleSurvival(7, 5, 0)).toBe(1)
    expect(smirnovTwoSampleSurvival(7, 5, 35)).toBeCloseTo(2 / 792, 14)
    expect(smirnovTwoSampleSurvival(5, 5, 5)).toBeCloseTo(2 / 252, 14)
  })

  it('gives the same for one size and for the next one, far into the tail', () => {
    const equal = smirnovTwoSampleSurvival(3000, 3000, 700)
    const unequal = smirnovTwoSampleSurvival(3000, 3001, Math.round((700 / 3000) * 3000 * 3001))
    expect(equal).toBeLessThan(1e-70)
    expect(Math.abs(unequal / equal - 1)).toBeLessThan(0.2)
  })

  it('does not care which sample is which', () => {
    expect(smirnovTwoSampleSurvival(90, 17, 400)).toBeCloseTo(
      smirnovTwoSampleSurvival(17, 90, 400),
      14,
    )
  })
})
