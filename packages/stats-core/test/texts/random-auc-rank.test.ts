import { describe, expect, it } from 'vitest'
import { randomAucPercentile } from '../../src/texts/random-auc-percentile.ts'
import { randomAucRank } from '../../src/texts/random-auc-rank.ts'

const classes = (rows: number): Uint8Array =>
  Uint8Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 1 : 0))

describe('randomAucRank', () => {
  it.each([40, 2001])('is the inverse of the percentile, %i rows', (rows) => {
    const isPositive = classes(rows)
    for (const probability of [0.05, 0.5, 0.93, 0.95, 0.99]) {
      const area = randomAucPercentile(isPositive, probability)
      const rank = randomAucRank(area, isPositive)
      // Equal draws share an area: the rank is the smallest of theirs.
      expect(rank).toBeLessThanOrEqual(probability + 1e-9)
      expect(randomAucPercentile(isPositive, rank)).toBeCloseTo(area, 9)
    }
  })

  it('is 0 below every draw and 1 above', () => {
    expect(randomAucRank(0, classes(40))).toBe(0)
    expect(randomAucRank(1, classes(40))).toBe(1)
  })
})
