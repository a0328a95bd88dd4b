import { describe, expect, it } from 'vitest'
import { moments } from '../../../src/kernels/continuous/moments.ts'

/** NIST StRD univariate data sets: a centre, then the centre ∓ 0.1 in turns, 1001 values. */
const alternating = (centre: number): Float64Array =>
  Float64Array.from({ length: 1001 }, (_, i) =>
    i === 0 ? centre : Number((centre + (i % 2 === 1 ? -0.1 : 0.1)).toFixed(1)),
  )

describe('moments against the certified values of NIST StRD', () => {
  it('NumAcc1', () => {
    const { mean, variance } = moments(Float64Array.of(10000001, 10000003, 10000002))
    expect(mean).toBe(10000002)
    expect(Math.sqrt(variance)).toBe(1)
  })

  it.each([
    ['NumAcc2', 1.2, 14],
    ['NumAcc3', 1000000.2, 8],
    ['NumAcc4', 10000000.2, 8],
  ])('%s', (_, centre, digits) => {
    const { count, mean, variance } = moments(alternating(centre))
    expect(count).toBe(1001)
    expect(mean).toBeCloseTo(centre, digits)
    expect(Math.sqrt(variance)).toBeCloseTo(0.1, digits)
  })

  it('has no mean without values and no variance under two', () => {
    expect(moments(new Float64Array(0)).mean).toBeNaN()
    expect(moments(Float64Array.of(4))).toEqual({
      count: 1,
      mean: 4,
      squaredDeviations: 0,
      variance: Number.NaN,
    })
  })
})
