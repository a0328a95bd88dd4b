import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBins, displayEdges, quantileEdges } from '../../src/index.ts'

const sorted = (values: Iterable<number>): Float64Array => Float64Array.from(values).sort()
const anyNumbers = fc.array(
  fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -3, max: 3 })),
  { minLength: 1, maxLength: 400 },
)

describe('quantileEdges', () => {
  it('cuts ten thousand ranks into two tails of 1 % and eighteen bins of equal probability', () => {
    const ranks = Float64Array.from({ length: 10_000 }, (_, i) => i)
    const counts = countBins(ranks, quantileEdges(ranks))
    expect(counts).toHaveLength(20)
    expect([counts[0], counts[19]]).toEqual([100, 100])
    for (const count of counts.subarray(1, 19)) expect(Math.abs(count - 9800 / 18)).toBeLessThan(1)
  })

  it('gives a value with a large share a bin to itself', () => {
    const half = sorted([
      ...Array(500).fill(0),
      ...Array.from({ length: 500 }, (_, i) => i - 250.5),
    ])
    const edges = quantileEdges(half)
    const zero = edges.indexOf(0)
    expect(edges[zero - 1]).toBe(-Number.MIN_VALUE)
    expect(countBins(sorted([-1e-300, 0, 0, 1e-300]), edges).subarray(zero, zero + 2)).toEqual(
      Float64Array.of(2, 1),
    )
  })

  it('gives each of a few values a bin of its own', () => {
    const dice = sorted(Array.from({ length: 600 }, (_, i) => 1 + (i % 6)))
    const counts = countBins(dice, quantileEdges(dice))
    expect([...counts].filter((count) => count > 0)).toEqual(Array(6).fill(100))
  })

  it('has no edges without values and two around a constant', () => {
    expect(quantileEdges(new Float64Array())).toHaveLength(0)
    const edges = quantileEdges(new Float64Array(50).fill(3))
    expect(countBins(Float64Array.of(2, 3, 3, 4), edges)).toEqual(Float64Array.of(1, 2, 1))
  })

  it('is ascending, at most 38 long, and loses no value (law)', () => {
    fc.assert(
      fc.property(anyNumbers, anyNumbers, (reference, current) => {
        const edges = quantileEdges(sorted(reference))
        expect(edges.length).toBeLessThanOrEqual(38)
        for (let k = 1; k < edges.length; k++) expect(edges[k]).toBeGreaterThan(edges[k - 1]!)
        const counts = countBins(sorted(current), edges)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(current.length)
      }),
      { seed: 3 },
    )
  })
})

describe('displayEdges', () => {
  it('gives whole numbers of a small range a bin each', () => {
    expect(displayEdges(sorted([1, 2, 4]))).toEqual(Float64Array.of(0.5, 1.5, 2.5, 3.5, 4.5))
  })

  it('does not stretch over an outlier', () => {
    const edges = displayEdges(sorted([...Array.from({ length: 999 }, (_, i) => i / 7), 1e9]))
    expect(edges.at(-1)).toBeLessThan(150)
  })

  it('is ascending and finite whatever the values (law)', () => {
    fc.assert(
      fc.property(anyNumbers, (values) => {
        const edges = displayEdges(sorted(values))
        expect(edges.length).toBeGreaterThanOrEqual(2)
        for (let k = 0; k < edges.length; k++) {
          expect(Number.isFinite(edges[k])).toBe(true)
          if (k > 0) expect(edges[k]).toBeGreaterThan(edges[k - 1]!)
        }
      }),
      { seed: 4, numRuns: 300 },
    )
  })
})
