import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { empiricalMmd } from '../../src/vectors/empirical-mmd.ts'
import { gaussTransform } from '../../src/vectors/gauss-transform.ts'
import { medianDistance } from '../../src/vectors/median-distance.ts'
import { poolIntoCells } from '../../src/vectors/pool-into-cells.ts'
import { drawSorted } from './draw-rows.ts'

const golden = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../golden/${file}`, import.meta.url), 'utf8')) as T

const statistics = Object.entries(golden<Record<string, number>>('vectors/evidently-mmd.json'))
const pairs = golden<Record<string, Record<'reference' | 'current', number[]>>>(
  'continuous/evidently-pairs.json',
)
const fixed = { seed: 1900, numRuns: 100 }
const quick = { resolution: 0.02, enough: 10 }

describe('Evidently 0.4.40, empirical_mmd', () => {
  it('has fourteen pairs', () => {
    expect(statistics.length).toBe(14)
  })

  it.each(statistics)('%s', (name, expected) => {
    const { reference, current } = pairs[name]!
    const found = empiricalMmd(
      Float64Array.from(reference).sort(),
      Float64Array.from(current).sort(),
      quick,
    )
    expect(Math.abs(found.statistic - expected)).toBeLessThan(1e-12)
  })
})

/** Values of any magnitude, with ties, in order. */
const samples = fc
  .array(
    fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -4, max: 4 })),
    {
      minLength: 2,
      maxLength: 60,
    },
  )
  .map((values) => Float64Array.from(values).sort())

describe('medianDistance', () => {
  it('is the upper median over all ordered pairs', () => {
    fc.assert(
      fc.property(samples, (sorted) => {
        const distances = [...sorted].flatMap((x) => [...sorted].map((y) => Math.abs(x - y)))
        const expected = distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)]!
        return medianDistance(sorted) === expected
      }),
      fixed,
    )
  })
})

describe('gaussTransform', () => {
  it('is the sum over all pairs', () => {
    const sum = (a: Float64Array, b: Float64Array, sigma: number): number => {
      let total = 0
      for (const x of a) for (const y of b) total += Math.exp(-0.5 * ((x - y) / sigma) ** 2)
      return total
    }
    const scales = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
    const offsets = fc.constantFrom(0, 1e6, -1e9)
    fc.assert(
      fc.property(scales, offsets, fc.nat(), (sigma, offset, seed) => {
        const a = drawSorted(`a${seed}`, 80, offset, 20)
        const b = drawSorted(`b${seed}`, 50, offset + 3, 5)
        const sums = gaussTransform(a, b, sigma)
        const close = (found: number, expected: number) =>
          Math.abs(found - expected) <= 1e-11 * Math.max(1, expected)
        return (
          close(sums.reference, sum(a, a, sigma)) &&
          close(sums.current, sum(b, b, sigma)) &&
          close(sums.across, sum(a, b, sigma))
        )
      }),
      { seed: 1900, numRuns: 50 },
    )
  })
})

describe('poolIntoCells', () => {
  it('keeps every row, in at most the asked number of cells, whatever the labels', () => {
    const a = drawSorted('a', 500)
    const b = drawSorted('b', 300, 1)
    const cells = poolIntoCells(a, b, 40)
    const swapped = poolIntoCells(b, a, 40)
    const rows = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0)
    expect(cells.centres.length).toBeLessThanOrEqual(40)
    expect([rows(cells.reference), rows(cells.current)]).toEqual([500, 300])
    expect(swapped.reference).toEqual(cells.current)
    for (const [i, centre] of cells.centres.entries()) {
      expect(swapped.centres[i]).toBeCloseTo(centre, 12)
    }
  })
})

describe('empiricalMmd', () => {
  it('stays within its ranges for any finite values and does not change its input', () => {
    fc.assert(
      fc.property(samples, samples, (reference, current) => {
        const before = [reference.slice(), current.slice()]
        const { statistic, pValue, sigma } = empiricalMmd(reference, current, quick)
        expect([reference, current]).toEqual(before)
        return statistic >= -2 && statistic <= 2.0001 && pValue > 0 && pValue <= 1 && sigma > 0
      }),
      fixed,
    )
  })

  it('finds nothing between a sample and itself', () => {
    const values = drawSorted('same', 200)
    expect(empiricalMmd(values, values, quick).pValue).toBeGreaterThan(0.9)
  })

  it.each([
    ['as many', 60, 60],
    ['few against many', 15, 900],
  ])('fires at its stated rate without drift: %s', (_, m, n) => {
    const trials = 400
    let fired = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const found = empiricalMmd(drawSorted(`r${trial}`, m), drawSorted(`c${trial}`, n), {
        ...quick,
        seed: `${trial}`,
      })
      if (found.pValue <= 0.05) fired += 1
    }
    expect(fired).toBeLessThanOrEqual(34) // P(Binomial(400, 0.05) > 34) = 0.0008
  })

  it('sees a shift and a spread, also on grouped values', () => {
    const reference = drawSorted('reference', 2000)
    expect(empiricalMmd(reference, drawSorted('shift', 2000, 0.3)).pValue).toBeLessThan(0.001)
    expect(empiricalMmd(reference, drawSorted('spread', 2000, 0, 1.5)).pValue).toBeLessThan(0.001)
  })

  it('needs two values on each side', () => {
    expect(() => empiricalMmd(Float64Array.of(1), Float64Array.of(1, 2))).toThrow(
      expect.objectContaining({ code: 'sample_too_small' }),
    )
  })
})
