import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Moments, moments } from '../../src/profiles/moments.ts'
import { mergeMoments } from '../../src/sketches/merge-moments.ts'

const doubles = fc
  .array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), {
    maxLength: 50,
  })
  .map((values) => Float64Array.from(values))

/** Differences below have squares of 0. */
const UNDERFLOW = 1e-150

function expectAlike(actual: Moments, expected: Moments): void {
  expect(actual.count).toBe(expected.count)
  if (expected.count === 0) return
  const scale = Math.max(
    Math.abs(expected.mean) * Math.sqrt(expected.count),
    expected.rootOfSquares,
  )
  expect(Math.abs(actual.mean - expected.mean)).toBeLessThanOrEqual(1e-12 * scale + UNDERFLOW)
  expect(Math.abs(actual.rootOfSquares - expected.rootOfSquares)).toBeLessThanOrEqual(
    1e-12 * scale + UNDERFLOW,
  )
}

describe('merged moments', () => {
  it('are those of the values together, symmetric and associative up to rounding (law)', () => {
    fc.assert(
      fc.property(doubles, doubles, doubles, (a, b, c) => {
        const [x, y, z] = [moments(a), moments(b), moments(c)]
        const all = moments(Float64Array.from([...a, ...b, ...c]))
        expect(mergeMoments(x, y)).toEqual(mergeMoments(y, x))
        expectAlike(mergeMoments(mergeMoments(x, y), z), all)
        expectAlike(mergeMoments(x, mergeMoments(y, z)), all)
      }),
      { seed: 41, numRuns: 300 },
    )
  })

  it('do not lose a small spread around a large mean, nor overflow', () => {
    const offset = Float64Array.from({ length: 1000 }, (_, i) => 1e9 + (i % 10))
    const merged = mergeMoments(moments(offset.subarray(0, 370)), moments(offset.subarray(370)))
    expect(merged.rootOfSquares / Math.sqrt(1000)).toBeCloseTo(Math.sqrt(8.25), 9)
    const huge = mergeMoments(moments(Float64Array.of(1e200)), moments(Float64Array.of(-1e200)))
    expect(huge).toEqual({ count: 2, mean: 0, rootOfSquares: Math.SQRT2 * 1e200 })
  })
})
