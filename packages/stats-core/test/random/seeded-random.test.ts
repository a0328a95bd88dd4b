import { describe, expect, it } from 'vitest'
import type { RandomSource } from '../../src/random/random-source.ts'
import { fnv1a64, seededRandom, splitMix64 } from '../../src/random/seeded-random.ts'
import { xoshiro128 } from '../../src/random/xoshiro128.ts'

function take(random: RandomSource, count: number): number[] {
  return Array.from({ length: count }, () => random.nextUint32())
}

describe('xoshiro128', () => {
  it('yields the published numbers of xoshiro128** 1.1 for the state 1, 2, 3, 4', () => {
    expect(take(xoshiro128([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ])
  })
})

describe('seededRandom', () => {
  it('hashes with the published FNV-1a', () => {
    expect(fnv1a64('')).toBe(0xcbf29ce484222325n)
    expect(fnv1a64('a')).toBe(0xaf63dc4c8601ec8cn)
    expect(fnv1a64('foobar')).toBe(0x85944171f73967e8n)
  })

  it('spreads with the published SplitMix64', () => {
    expect([1n, 2n, 3n].map((index) => splitMix64(0n, index))).toEqual([
      0xe220a8397b1dcdafn,
      0x6e789e6aa1b965f4n,
      0x06c45d188009454fn,
    ])
  })

  it('never changes what a seed means', () => {
    expect(take(seededRandom(''), 3)).toEqual([3781564968, 1944808877, 2340108199])
    expect(take(seededRandom('leeway'), 3)).toEqual([1718712604, 1356356484, 2262069405])
    expect(take(seededRandom('höhe ↑'), 3)).toEqual([1427318691, 2740186410, 1877387643])
  })

  it('yields doubles that are uniform on [0, 1)', () => {
    const random = seededRandom('doubles')
    const tenths = new Array<number>(10).fill(0)
    for (let i = 0; i < 100_000; i++) {
      const x = random.nextDouble()
      expect(x >= 0 && x < 1).toBe(true)
      tenths[Math.floor(10 * x)]! += 1
    }
    // Each tenth holds 10 000 ± 95; five standard deviations.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(475)
  })
})
