import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom, splitMix64 } from '../../src/random/seeded-random.ts'
import {
  addDistinctNumbers,
  addDistinctStrings,
  type DistinctSketch,
  distinctCount,
  emptyDistinctSketch,
  mergeDistinctSketches,
} from '../../src/sketches/distinct-sketch.ts'
import { hashNumber, hashString } from '../../src/sketches/hash-value.ts'
import { hyperLogLogEstimate } from '../../src/sketches/hyper-log-log-estimate.ts'

const sketchOf = (values: Iterable<number>): DistinctSketch =>
  addDistinctNumbers(emptyDistinctSketch, Float64Array.from(values))
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)

/** Some ranges lie in the exact part, some beyond it, some across. */
const ranges = fc
  .tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .map(([from, length]) => range(from, from + length))

describe('hashes', () => {
  it('of numbers are the upper 53 bits of SplitMix64 over their own 64', () => {
    const golden = 0x9e3779b97f4a7c15n
    for (const value of [0, 1, -1, 0.1, -3.5, 1e300, 5e-324, Infinity, -Infinity, 12_345.678]) {
      const bits = new BigUint64Array(Float64Array.of(value).buffer)[0]!
      const mixed = splitMix64(BigInt.asUintN(64, bits - golden), 1n)
      expect(hashNumber(value)).toBe(Number(mixed >> 11n))
    }
    expect(hashNumber(-0)).toBe(hashNumber(0))
  })

  it('of strings never change', () => {
    expect(
      ['', 'a', 'b', 'home', 'away', 'höhe ↑', 'a\u0000'].map(hashString),
    ).toMatchInlineSnapshot(`
      [
        597661284981175,
        8119290891044936,
        1348715915906213,
        6958592142989697,
        720491746152168,
        5926318412424867,
        5222119850917931,
      ]
    `)
  })

  it('of strings that look alike differ, and each bit is 1 in half of them', () => {
    const texts = range(0, 20_000).map((i) => `id-${i}`)
    const hashes = texts.map(hashString)
    expect(new Set(hashes).size).toBe(texts.length)
    expect(hashString('ab\u0000')).not.toBe(hashString('ab'))
    for (let bit = 0; bit < 53; bit++) {
      const ones = hashes.filter((hash) => Math.floor(hash / 2 ** bit) % 2 === 1).length
      expect(Math.abs(ones - 10_000)).toBeLessThan(5 * Math.sqrt(5000))
    }
  })
})

describe('a distinct sketch', () => {
  it('is exact up to 256 values and no larger than 4096 digits beyond', () => {
    for (const n of [0, 1, 2, 255, 256]) expect(distinctCount(sketchOf(range(0, n)))).toBe(n)
    const dense = sketchOf(range(0, 257))
    expect('registers' in dense && dense.registers.length).toBe(4096)
    expect(Math.abs(distinctCount(dense) / 257 - 1)).toBeLessThan(0.05)
  })

  it.each([300, 3000, 20_000])(
    'errs as published at %i values: 1.6 % root mean square, no bias',
    (n) => {
      const runs = 40
      const random = seededRandom(`distinct ${n}`)
      const errors = range(0, runs).map(() => {
        const values = range(0, n).map(() => random.nextDouble())
        return distinctCount(sketchOf(values)) / n - 1
      })
      const bias = errors.reduce((sum, error) => sum + error, 0) / runs
      const spread = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / runs)
      expect(Math.abs(bias)).toBeLessThan((4 * 0.0163) / Math.sqrt(runs))
      expect(spread).toBeLessThan(0.0163 * 1.45)
    },
  )

  it('estimates from registers as Ertl does: empty, full, and by the raw formula between', () => {
    expect(hyperLogLogEstimate([16, 0, 0, 0])).toBe(0)
    expect(hyperLogLogEstimate([0, 0, 0, 16])).toBe(Infinity)
    const raw = 64 ** 2 / (2 * Math.LN2 * (32 / 2 ** 5 + 32 / 2 ** 6))
    expect(hyperLogLogEstimate([0, 0, 0, 0, 0, 32, 32, 0])).toBeCloseTo(raw, 9)
  })

  it('takes −0 for 0 and leaves out NaN', () => {
    expect(sketchOf([0, -0, NaN, NaN, 1])).toEqual(sketchOf([0, 1]))
  })

  it('holds the set of values: order, repetition and merging do not show (law)', () => {
    fc.assert(
      fc.property(ranges, ranges, ranges, (a, b, c) => {
        const [x, y, z] = [sketchOf(a), sketchOf(b), sketchOf(c)]
        const all = sketchOf([...c, ...a, ...b, ...a].reverse())
        expect(mergeDistinctSketches(mergeDistinctSketches(x, y), z)).toEqual(all)
        expect(mergeDistinctSketches(x, mergeDistinctSketches(z, y))).toEqual(all)
        expect(mergeDistinctSketches(all, x)).toEqual(all)
        expect(mergeDistinctSketches(all, emptyDistinctSketch)).toEqual(all)
        expect(addDistinctNumbers(x, Float64Array.from([...b, ...c]))).toEqual(all)
        expect(JSON.parse(JSON.stringify(all))).toEqual(all)
      }),
      { seed: 21, numRuns: 60 },
    )
  })

  it('counts strings alike', () => {
    const texts = range(0, 5000).map((i) => `customer ${i}`)
    const half = addDistinctStrings(emptyDistinctSketch, texts.slice(0, 2500))
    const whole = addDistinctStrings(emptyDistinctSketch, texts)
    expect(addDistinctStrings(half, texts.slice(2000))).toEqual(whole)
    expect(Math.abs(distinctCount(whole) / 5000 - 1)).toBeLessThan(0.05)
  })
})
