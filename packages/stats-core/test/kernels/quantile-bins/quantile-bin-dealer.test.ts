import { describe, expect, it } from 'vitest'
import { lazilyDealtRows } from '../../../src/kernels/quantile-bins/lazily-dealt-rows.ts'
import { ownBins } from '../../../src/kernels/quantile-bins/own-bins.ts'
import { quantileBinDealer } from '../../../src/kernels/quantile-bins/quantile-bin-dealer.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'
import type { AlignedCounts } from '../../../src/samples/align-categories.ts'
import { everyDeal } from './every-deal.ts'

const { POSITIVE_INFINITY: above, NEGATIVE_INFINITY: below } = Number
const DEALS = 40_000

/** The occupied bins, as text. */
const keyOf = ({ reference, current }: AlignedCounts): string =>
  Array.from(reference, (rows, k) => `${rows}:${current[k]}`)
    .filter((cell) => cell !== '0:0')
    .join(' ')

describe('quantileBinDealer', () => {
  it.each([
    ['untied', [1, 2, 3, 4, 5, 6, 7, 8, 9], 5],
    ['tied', [1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5], 6],
    ['mostly one value', [0, 0, 0, 0, 0, 0, 1, 2, 3, 3], 6],
    ['with infinite values', [below, below, 1, 2, 2, 3, 4, above, above, above], 4],
    ['with few finite ones', [below, below, below, 1, above, above], 3],
  ])('has the law of all deals, each in the bins of its own reference: %s', (_, pooled, rows) => {
    const all = everyDeal(pooled, rows)
    const shares = new Map<string, number>()
    for (const [reference, current] of all) {
      const key = keyOf(ownBins(reference, current))
      shares.set(key, (shares.get(key) ?? 0) + 1 / all.length)
    }
    const deal = quantileBinDealer(seededRandom('dealer'), Float64Array.from(pooled), rows)
    const found = new Map<string, number>()
    for (let k = 0; k < DEALS; k++) {
      const key = keyOf(deal())
      found.set(key, (found.get(key) ?? 0) + 1)
    }
    expect([...found.keys()].filter((key) => !shares.has(key))).toEqual([])
    for (const [key, share] of shares) {
      const error = Math.sqrt(share * (1 - share) * DEALS)
      expect(Math.abs((found.get(key) ?? 0) - share * DEALS), key).toBeLessThan(5 * error + 1)
    }
  })

  it('keeps every row, also of samples too large to deal one by one', () => {
    const pooled = Float64Array.from({ length: 1_000_000 }, (_, i) => i >> 3)
    const deal = quantileBinDealer(seededRandom('large'), pooled, 700_000)
    for (let k = 0; k < 20; k++) {
      const { reference, current } = deal()
      const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0)
      expect([sum(reference), sum(current)]).toEqual([700_000, 300_000])
      expect(Math.min(...reference, ...current)).toBe(0)
      expect(reference[0]).toBeGreaterThanOrEqual(7000)
      expect(reference[0]).toBeLessThan(7008)
    }
  })
})

describe('lazilyDealtRows', () => {
  const rows = lazilyDealtRows(seededRandom('lazily'))

  it('finds places with the negative hypergeometric law', () => {
    const counts = new Map<number, number>()
    for (let k = 0; k < DEALS; k++) {
      const place = rows.nth(10, 17, 3, 2)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
    // The second of three marked rows among seven: place i has i before it and 6 − i behind it.
    for (const i of [1, 2, 3, 4, 5]) {
      const share = (i * (6 - i)) / 35
      expect(Math.abs((counts.get(10 + i) ?? 0) / DEALS - share)).toBeLessThan(0.013)
    }
    expect(counts.size).toBe(5)
  })

  it('bins as rows that are dealt one by one do', () => {
    const rowsEach = 10_500
    const pooled = Float64Array.from({ length: 2 * rowsEach }, (_, i) => Math.floor(i ** 0.7 / 3))
    const lazily = quantileBinDealer(seededRandom('a'), pooled, rowsEach)
    const singly = quantileBinDealer(seededRandom('b'), pooled.subarray(0, 19_000), 9500)
    for (const deal of [lazily, singly]) {
      let sum = 0
      let squares = 0
      for (let k = 0; k < 400; k++) {
        const { reference, current } = deal()
        const excess = current.reduce((most, count, i) => Math.max(most, count - reference[i]!), 0)
        sum += excess
        squares += excess ** 2
      }
      // The largest excess of a bin with some 1100 rows is about two standard deviations, √1100, of a difference.
      const mean = sum / 400
      expect(mean).toBeGreaterThan(50)
      expect(mean).toBeLessThan(85)
      expect(Math.sqrt(squares / 400 - mean ** 2)).toBeLessThan(30)
    }
  })
})
