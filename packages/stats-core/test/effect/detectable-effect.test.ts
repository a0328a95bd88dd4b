import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DetectionRule, detectableEffect } from '../../src/index.ts'

const unitOf = (n: number, m: number): number => 8 * Math.LN2 * ((n * m) / (n + m))

function rule(
  n: number,
  m: number,
  cells: number,
  more: Partial<DetectionRule> = {},
): DetectionRule {
  const sizes = { referenceValues: n, currentValues: m, nullMean: (cells - 1) / unitOf(n, m) }
  return { ...sizes, level: 0.05, effectThreshold: 0, ...more }
}

describe('detectableEffect', () => {
  // The noncentrality at which scipy.stats.ncx2.sf(chi2.isf(level, cells − 1), cells − 1, noncentrality) is 0.8, SciPy 1.10.1.
  it.each([
    [2, 0.05, 7.848860509326206],
    [2, 0.0025, 14.93793646601757],
    [5, 0.05, 11.935285837704692],
    [5, 0.0025, 20.625311413093872],
    [20, 0.05, 20.555375396471117],
    [20, 0.0025, 33.07281758701496],
  ])('is that of a chi-square test of %d cells at level %d', (cells, level, noncentrality) => {
    const found = detectableEffect(rule(4000, 1000, cells, { level }))
    expect((found ** 2 * unitOf(4000, 1000)) / noncentrality).toBeCloseTo(1, 2)
  })

  // The same with the larger of that critical value and cells − 1 + 0.1² · 8 ln 2 · nm / (n + m).
  it.each([
    [200, 200, 5, 0.14716777645109833],
    [5000, 5000, 20, 0.1077176686973992],
  ])('asks for large, too: %d and %d rows in %d cells', (n, m, cells, effect) => {
    expect(detectableEffect(rule(n, m, cells, { effectThreshold: 0.1 }))).toBeCloseTo(effect, 3)
  })

  it('of the best test of a shift is z + 0.84 standard errors', () => {
    const found = detectableEffect(rule(5000, 5000, 20, { sensitivity: 1 }))
    expect(found * Math.sqrt(unitOf(5000, 5000))).toBeCloseTo(0.989 * (1.95996 + 0.84162), 1)
  })

  it('comes down to the threshold, but never below', () => {
    const million = rule(1e6, 1e6, 20, { effectThreshold: 0.1, sensitivity: 0.97 })
    expect(detectableEffect(million)).toBeGreaterThanOrEqual(0.1)
    expect(detectableEffect(million)).toBeLessThan(0.101)
  })

  it('shrinks with more rows, a higher level, a lower threshold and a keener test', () => {
    const sizes = fc.integer({ min: 5, max: 100_000 })
    const shape = fc.record({
      n: sizes,
      m: sizes,
      cells: fc.integer({ min: 2, max: 50 }),
      level: fc.double({ min: 1e-6, max: 0.2, noNaN: true }),
      effectThreshold: fc.double({ min: 0, max: 0.5, noNaN: true }),
      sensitivity: fc.option(fc.double({ min: 0.2, max: 1, noNaN: true }), { nil: undefined }),
    })
    fc.assert(
      fc.property(shape, ({ n, m, cells, level, effectThreshold, sensitivity }) => {
        const given = {
          level,
          effectThreshold,
          ...(sensitivity === undefined ? {} : { sensitivity }),
        }
        const found = detectableEffect(rule(n, m, cells, given))
        expect(found).toBeGreaterThanOrEqual(effectThreshold)
        expect(found).toBeLessThanOrEqual(1)
        const easier = [
          rule(2 * n, 2 * m, cells, given),
          rule(n, m, cells, { ...given, level: 2 * level }),
          rule(n, m, cells, { ...given, effectThreshold: effectThreshold / 2 }),
          ...(sensitivity === undefined
            ? []
            : [rule(n, m, cells, { ...given, sensitivity: 1.2 * sensitivity })]),
        ]
        for (const one of easier) expect(detectableEffect(one)).toBeLessThanOrEqual(found + 2e-3)
      }),
      { seed: 1, numRuns: 60 },
    )
  })
})
