import { describe, expect, it } from 'vitest'
import { kuiper } from '../../../src/kernels/continuous/kuiper.ts'

const upTo = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i)

describe('kuiper', () => {
  it('adds the largest differences in both directions', () => {
    // The reference surrounds the current values: F leads by one half, then G does.
    const reference = Float64Array.from(upTo(16), (i) => (i < 8 ? i : i + 100))
    const current = Float64Array.from(upTo(16), (i) => 50 + i / 100)
    expect(kuiper(reference, current).statistic).toBe(1)
    const interleaved = Float64Array.from(upTo(16), (i) => i + 0.5)
    expect(kuiper(upTo(16), interleaved).statistic).toBe(1 / 16)
  })

  it("judges with Stephens' finite-sample factor (values from mpmath)", () => {
    const shifted = (k: number): number =>
      kuiper(
        upTo(16),
        upTo(16).map((i) => i + k + 0.5),
      ).pValue
    expect(shifted(9)).toBeCloseTo(0.017532684115188, 12)
    expect(shifted(5)).toBeCloseTo(0.609335531065776, 12)
  })
})
