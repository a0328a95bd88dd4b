import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kllQuantiles, kllRankError, kllRanks } from '../../src/sketches/kll-queries.ts'
import {
  emptyKllSketch,
  type KllOptions,
  type KllSketch,
  mergeKllSketches,
  updateKllSketch,
} from '../../src/sketches/kll-sketch.ts'
import { largestRankError } from './largest-rank-error.ts'
import { streams } from './streams.ts'

const sketchOf = (values: Float64Array, options: KllOptions = {}): KllSketch =>
  updateKllSketch(emptyKllSketch(options), values)

const inBatches = (values: Float64Array, size: number, options: KllOptions): KllSketch => {
  let sketch = emptyKllSketch(options)
  for (let start = 0; start < values.length; start += size) {
    sketch = updateKllSketch(sketch, values.subarray(start, start + size))
  }
  return sketch
}

const weight = ({ levels }: KllSketch): number =>
  levels.reduce((sum, items, level) => sum + items.length * 2 ** level, 0)

const doubles = fc
  .array(
    fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -9, max: 9 })),
    { maxLength: 600 },
  )
  .map((values) => Float64Array.from(values))

describe('the error of a KLL sketch', () => {
  // Over 99 of 100 seeds at most ε: of 60, the chance that 4 or more exceed a bound that holds with probability 0.99 is 0.003.
  const SEEDS = 60
  const K = 100
  const exceeding = (
    make: (values: Float64Array, seed: string) => KllSketch,
    name: keyof typeof streams,
  ) => {
    let count = 0
    for (let seed = 0; seed < SEEDS; seed++) {
      const values = streams[name](6000, `${seed}`)
      if (largestRankError(make(values, `${seed}`), values) > kllRankError(K, 'all')) count += 1
    }
    return count
  }

  it.each(Object.keys(streams) as (keyof typeof streams)[])(
    '%s: whole, in small batches, and of 30 merged parts',
    (name) => {
      const whole = (values: Float64Array, seed: string) => sketchOf(values, { k: K, seed })
      const batches = (values: Float64Array, seed: string) => inBatches(values, 37, { k: K, seed })
      const merged = (values: Float64Array, seed: string) =>
        Array.from({ length: 30 }, (_, part) =>
          sketchOf(values.subarray(200 * part, 200 * (part + 1)), {
            k: K,
            seed: `${seed}:${part}`,
          }),
        ).reduce(mergeKllSketches)
      expect(exceeding(whole, name)).toBeLessThan(4)
      expect(exceeding(batches, name)).toBeLessThan(4)
      expect(exceeding(merged, name)).toBeLessThan(4)
    },
  )

  it('is not met by a sketch of half the size, so that the bound means something', () => {
    const worst = Array.from({ length: 20 }, (_, seed) => {
      const values = streams.random(6000, `${seed}`)
      return largestRankError(inBatches(values, 37, { k: 16, seed: `${seed}` }), values)
    })
    expect(Math.max(...worst)).toBeGreaterThan(kllRankError(K, 'all'))
  })

  it('is the published one', () => {
    expect(kllRankError(200)).toBeCloseTo(0.0133, 4)
    expect(kllRankError(200, 'all')).toBeCloseTo(0.0165, 4)
    expect(kllRankError(1024)).toBeCloseTo(0.0027, 4)
    expect(kllRankError(1024, 'all')).toBeCloseTo(0.0035, 4)
  })
})

describe('a KLL sketch', () => {
  it('is exact while nothing was compacted', () => {
    const sketch = sketchOf(Float64Array.of(3, 1, 2, 2, 10))
    expect(kllQuantiles(sketch, [0, 0.2, 0.21, 0.6, 0.61, 0.8, 0.81, 1])).toEqual([
      1, 1, 2, 2, 3, 3, 10, 10,
    ])
    expect(kllRanks(sketch, [0, 1, 2, 9.99, 10, Infinity])).toEqual([0, 0.2, 0.6, 0.8, 1, 1])
  })

  it('knows nothing of nothing', () => {
    expect(kllQuantiles(emptyKllSketch(), [0, 0.5, 1])).toEqual([NaN, NaN, NaN])
    expect(kllRanks(emptyKllSketch(), [0])).toEqual([NaN])
  })

  it('leaves out NaN and infinite values', () => {
    expect(sketchOf(Float64Array.of(NaN, 1, Infinity, 2, -Infinity))).toEqual(
      sketchOf(Float64Array.of(1, 2)),
    )
  })

  it('stays small: a million values in fewer than 4 k items', () => {
    const sketch = sketchOf(streams.random(1_000_000, 'size'))
    expect(sketch.levels.flat().length).toBeLessThan(4 * 200)
    expect(weight(sketch)).toBe(1_000_000)
    expect(JSON.stringify(sketch).length).toBeLessThan(16_000)
  })

  it('falls as its seed says, and otherwise with another', () => {
    const values = streams.random(5000, 'seed')
    expect(sketchOf(values, { seed: 'a' })).toEqual(sketchOf(values, { seed: 'a' }))
    expect(sketchOf(values, { seed: 'a' }).levels).not.toEqual(
      sketchOf(values, { seed: 'b' }).levels,
    )
  })

  it('weighs as many values as went in, keeps their extremes and changes no input (law)', () => {
    fc.assert(
      fc.property(doubles, doubles, fc.integer({ min: 8, max: 40 }), (a, b, k) => {
        const before = a.slice()
        const sketch = updateKllSketch(sketchOf(a, { k }), b)
        const all = [...a, ...b]
        expect(weight(sketch)).toBe(all.length)
        expect(sketch.count).toBe(all.length)
        if (all.length > 0) {
          expect([sketch.min, sketch.max]).toEqual([Math.min(...all) + 0, Math.max(...all) + 0])
          const quantiles = kllQuantiles(sketch, [0, 0.01, 0.3, 0.5, 0.99, 1])
          expect(quantiles).toEqual(quantiles.toSorted((x, y) => x - y))
        }
        expect(a).toEqual(before)
      }),
      { seed: 11 },
    )
  })

  it('is the same after writing and reading, and goes on the same (law)', () => {
    fc.assert(
      fc.property(doubles, doubles, (a, b) => {
        const sketch = sketchOf(a, { k: 8 })
        const read = JSON.parse(JSON.stringify(sketch)) as KllSketch
        expect(read).toEqual(sketch)
        expect(updateKllSketch(read, b)).toEqual(updateKllSketch(sketch, b))
      }),
      { seed: 12 },
    )
  })

  it('merges symmetrically, with nothing as the neutral element, and weighs the sum (law)', () => {
    fc.assert(
      fc.property(doubles, doubles, doubles, (a, b, c) => {
        const [x, y, z] = [sketchOf(a, { k: 8 }), sketchOf(b, { k: 9 }), sketchOf(c, { k: 8 })]
        expect(mergeKllSketches(x, y)).toEqual(mergeKllSketches(y, x))
        expect(mergeKllSketches(x, emptyKllSketch())).toEqual(x)
        for (const merged of [
          mergeKllSketches(mergeKllSketches(x, y), z),
          mergeKllSketches(x, mergeKllSketches(y, z)),
        ]) {
          expect(weight(merged)).toBe(a.length + b.length + c.length)
          expect(merged.k).toBe(8)
        }
      }),
      { seed: 13 },
    )
  })

  it('refuses a size outside its range', () => {
    expect(() => emptyKllSketch({ k: 7 })).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    )
    expect(() => emptyKllSketch({ k: 8.5 })).toThrow(/whole number in \[8, 65535\], found 8.5/)
  })
})
