import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealtPValue } from '../../../src/kernels/conditional/dealt-p-value.ts'
import { isSmooth } from '../../../src/kernels/conditional/is-smooth.ts'
import { valueCells } from '../../../src/kernels/conditional/value-cells.ts'
import { standardizedScores } from '../../../src/kernels/omnibus/standardized-scores.ts'

const values = fc.array(fc.double({ noNaN: true, min: -1e3, max: 1e3 }), {
  minLength: 1,
  maxLength: 400,
})

describe('valueCells', () => {
  it('keeps the rows and the sums of both samples together', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const cells = valueCells(Float64Array.from(a).sort(), Float64Array.from(b).sort())
        expect(sumOf(cells.reference)).toBe(a.length)
        expect(sumOf(cells.current)).toBe(b.length)
        const total = cells.centres.reduce((sum, centre, k) => sum + centre * cells.sizes[k]!, 0)
        expect(total).toBeCloseTo(sumOf([...a, ...b]), 6)
      }),
      { seed: 20260101, numRuns: 50 },
    )
  })

  it('lets the outermost values stand alone, whatever the sizes', () => {
    const reference = Float64Array.from({ length: 9000 }, (_, i) => i)
    const { centres, sizes } = valueCells(reference, Float64Array.of(-7, 12_000))
    expect([...centres.subarray(0, 4)]).toEqual([-7, 0, 1, 2])
    expect(centres.at(-1)).toBe(12_000)
    expect(sizes.subarray(0, 255).every((size) => size === 1)).toBe(true)
    expect(Math.max(...sizes)).toBeGreaterThan(1)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * (9002 / 2 / 128))
  })
})

describe('standardizedScores', () => {
  it('has mean 0 and variance 1 over the rows, far from 0 as well', () => {
    const sizes = Float64Array.of(3, 1, 4)
    const scores = standardizedScores(sizes, Float64Array.of(1e9, 1e9 + 1, 1e9 + 5))!
    expect(scores.reduce((sum, score, k) => sum + score * sizes[k]!, 0)).toBeCloseTo(0, 6)
    expect(scores.reduce((sum, score, k) => sum + score ** 2 * sizes[k]!, 0) / 8).toBeCloseTo(1, 6)
  })

  it('knows no scores where all are equal', () => {
    expect(standardizedScores(Float64Array.of(2, 3), Float64Array.of(7, 7))).toBeUndefined()
  })
})

describe('isSmooth', () => {
  it('is so where the largest square is at most a tenth of the smaller sample', () => {
    const sizes = Float64Array.of(500, 500)
    const scores = Float64Array.of(0, 1)
    expect(isSmooth(sizes, scores, 10)).toBe(true)
    expect(isSmooth(sizes, scores, 9)).toBe(false)
    expect(isSmooth(Float64Array.of(999, 1), scores, 500)).toBe(false)
  })
})

describe('dealtPValue', () => {
  const cells = { reference: Float64Array.of(3, 0), current: Float64Array.of(0, 3) }
  const all = { resolution: 1e-4, enough: Number.POSITIVE_INFINITY }

  it('counts deals that are as large as the data, infinite ones too', () => {
    const separated = (reference: Float64Array): number =>
      reference[0] === 3 || reference[1] === 3 ? Number.POSITIVE_INFINITY : 0
    expect(dealtPValue(cells, separated, all).pValue).toBeCloseTo(2 / 20, 12)
  })

  it('takes NaN for no distance', () => {
    expect(dealtPValue(cells, () => Number.NaN, all).pValue).toBe(1)
  })

  it('gives the same for the same seed, and refuses a resolution of 0', () => {
    const many = { reference: new Float64Array(9).fill(3), current: new Float64Array(9).fill(2) }
    const first = (reference: Float64Array): number => reference[0]!
    const once = dealtPValue(many, first, { ...all, seed: 'a' })
    expect(dealtPValue(many, first, { ...all, seed: 'a' })).toEqual(once)
    expect(dealtPValue(many, first, { ...all, seed: 'b' })).not.toEqual(once)
    expect(() => dealtPValue(cells, first, { resolution: 0 })).toThrow('resolution is 0')
  })
})

function sumOf(numbers: ArrayLike<number>): number {
  return Array.from(numbers).reduce((sum, value) => sum + value, 0)
}
