import { describe, expect, it } from 'vitest'
import { rankCells, rankCellsOfCounts } from '../../../src/kernels/omnibus/rank-cells.ts'
import { seededRandom } from '../../../src/random/seeded-random.ts'
import { alignValues } from '../../../src/samples/align-values.ts'
import { normalSample } from './normal-sample.ts'

describe('rankCells', () => {
  it('keeps every rank of small untied samples', () => {
    const cells = rankCells(Float64Array.of(1, 3, 5, 7), Float64Array.of(2, 4, 6, 8))
    expect(cells.reference).toEqual(Float64Array.of(1, 0, 1, 0, 1, 0, 1, 0))
    expect(cells.current).toEqual(Float64Array.of(0, 1, 0, 1, 0, 1, 0, 1))
  })

  it('never parts equal values', () => {
    const cells = rankCells(Float64Array.of(0, 0, 0, 1), Float64Array.of(0, 0, 1, 2))
    expect(cells.reference).toEqual(Float64Array.of(3, 1, 0))
    expect(cells.current).toEqual(Float64Array.of(2, 1, 1))
  })

  it('gives a frequent value a cell of its own among coarse cells', () => {
    const random = seededRandom('frequent value')
    const spiked = (rows: number): Float64Array =>
      normalSample(random, rows, (value, index) => (index % 10 === 0 ? 0.3 : value))
    const { reference, current } = rankCells(spiked(5000), spiked(3000))
    expect(reference).toContain(500)
    expect(current).toContain(300)
    expect(reference.length).toBeLessThan(1300)
  })

  it('holds every row once', () => {
    const random = seededRandom('every row')
    const { reference, current } = rankCells(normalSample(random, 700), normalSample(random, 90))
    const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0)
    expect([sum(reference), sum(current)]).toEqual([700, 90])
    expect(reference.every((count, cell) => count + current[cell]! > 0)).toBe(true)
  })

  it.each([
    ['untied', (value: number) => value],
    ['tied', (value: number) => Math.round(value * 50) / 50],
    ['whole', (value: number) => Math.round(value * 2)],
    ['mostly zero', (value: number) => Math.max(0, value)],
    ['infinite', (value: number) => (Math.abs(value) > 2 ? value / 0 : value)],
  ])('cuts large %s samples as it cuts their counts', (_, shape) => {
    const random = seededRandom('large samples')
    const reference = normalSample(random, 90_000, shape)
    for (const rows of [50, 80_000]) {
      const current = normalSample(random, rows, shape)
      const counts = alignValues(reference, current)
      expect(rankCells(reference, current)).toEqual(
        rankCellsOfCounts(counts.reference, counts.current),
      )
    }
  })

  it('drops bins that are empty in both samples', () => {
    const cells = rankCellsOfCounts(Float64Array.of(0, 5, 0, 3), Float64Array.of(0, 4, 0, 6))
    expect(cells.reference).toEqual(Float64Array.of(5, 3))
    expect(cells.current).toEqual(Float64Array.of(4, 6))
  })
})
