import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normal } from '../../../bench/calibration/draw-values.ts'
import { conditionalLevene } from '../../../src/kernels/conditional/conditional-levene.ts'
import { conditionalMannWhitney } from '../../../src/kernels/conditional/conditional-mann-whitney.ts'
import { conditionalTwoProportion } from '../../../src/kernels/conditional/conditional-two-proportion.ts'
import { conditionalWelchT } from '../../../src/kernels/conditional/conditional-welch-t.ts'
import { mannWhitney } from '../../../src/kernels/continuous/mann-whitney.ts'
import { welchTTest } from '../../../src/kernels/continuous/t-tests.ts'
import { chiSquareHomogeneity } from '../../../src/kernels/counts/chi-square-homogeneity.ts'
import { hypergeometricUpper } from '../../../src/kernels/counts/hypergeometric-tail.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'
import { StatsError } from '../../../src/stats-error.ts'

const FIXED = { seed: 20260101, numRuns: 100 }
const FEW_DRAWS = { resolution: 0.01, enough: 10 }
const tests = [conditionalWelchT, conditionalLevene, conditionalMannWhitney]

const sortedSample = fc
  .array(
    fc.oneof(fc.integer({ min: -4, max: 4 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
    {
      minLength: 2,
      maxLength: 60,
    },
  )
  .map((values) => Float64Array.from(values, (value) => value + 0).sort())

describe.each(tests)('$name', (test) => {
  it('stays in its range, repeats itself and leaves its input alone', () => {
    fc.assert(
      fc.property(sortedSample, sortedSample, (reference, current) => {
        const before = [Float64Array.from(reference), Float64Array.from(current)]
        const found = test(reference, current, FEW_DRAWS)
        expect([reference, current]).toEqual(before)
        expect(found.pValue).toBeGreaterThan(0)
        expect(found.pValue).toBeLessThanOrEqual(1)
        expect(found.draws > 0).toBe(found.method === 'permutation')
        expect(test(reference, current, FEW_DRAWS)).toEqual(found)
      }),
      FIXED,
    )
  })

  it('does not change under a change of unit', () => {
    const [reference, current] = samples(80, 60, 0.3)
    const scaled = [reference, current].map((sample) => sample.map((value) => 1e6 + 8 * value))
    expect(test(scaled[0]!, scaled[1]!).pValue).toBeCloseTo(test(reference, current).pValue, 6)
  })

  it('finds nothing where all values are equal', () => {
    const equal = Float64Array.of(3, 3, 3, 3, 3)
    expect(test(equal, equal.subarray(1))).toMatchObject({ pValue: 1, draws: 0 })
  })

  it('says so when a sample has no values', () => {
    const call = (): unknown => test(Float64Array.of(), Float64Array.of(1, 2, 3, 4, 5))
    expect(call).toThrow(StatsError)
  })
})

describe('where values are many and none stands out', () => {
  it('Welch has the published law, far out in the tail too', () => {
    const [reference, current] = samples(1000, 700, 0.8)
    const found = conditionalWelchT(reference, current)
    expect(found).toMatchObject({ method: 'asymptotic', draws: 0 })
    expect(found.pValue).toBe(welchTTest(reference, current).pValue)
    expect(found.pValue).toBeLessThan(1e-20)
  })

  it('Mann-Whitney has the normal law, but for what that law is wrong by', () => {
    const [reference, current] = samples(1000, 700, 0.1)
    const found = conditionalMannWhitney(reference, current)
    expect(found).toMatchObject({ method: 'saddlepoint', draws: 0 })
    expect(found.pValue / mannWhitney(reference, current).pValue).toBeCloseTo(1, 2)
  })
})

describe('where one value stands out', () => {
  it('Welch and Levene draw their law, whichever sample has it', () => {
    for (const place of [0, 1]) {
      const both = samples(400, 300, 0)
      both[place]![both[place]!.length - 1] = 1e6
      expect(conditionalWelchT(...both, FEW_DRAWS).method).toBe('permutation')
      expect(conditionalLevene(...both, FEW_DRAWS).method).toBe('permutation')
    }
  })
})

describe('two values', () => {
  const reference = Float64Array.from({ length: 50 }, (_, i) => (i < 45 ? 0 : 1))
  const current = Float64Array.from({ length: 30 }, (_, i) => (i < 20 ? 0 : 1))

  it('Mann-Whitney doubles the smaller tail of the hypergeometric law', () => {
    const upper = hypergeometricUpper({ total: 80, marked: 15, draws: 30 }, 10)
    expect(conditionalMannWhitney(reference, current).pValue).toBeCloseTo(2 * upper, 12)
  })

  it('the two-proportion test has the exact law of chi-square, and its own z', () => {
    const cells = [Float64Array.of(45, 5), Float64Array.of(20, 10)] as const
    const { pValue, statistic } = conditionalTwoProportion(...cells)
    const chiSquare = chiSquareHomogeneity(...cells)
    expect(pValue).toBeCloseTo(chiSquare.pValue, 12)
    expect(statistic ** 2).toBeCloseTo(chiSquare.statistic, 9)
  })
})

function samples(n: number, m: number, shift: number): [Float64Array, Float64Array] {
  const random = seededRandom('conditional')
  return [
    Float64Array.from({ length: n }, () => normal(random)).sort(),
    Float64Array.from({ length: m }, () => normal(random) + shift).sort(),
  ]
}
