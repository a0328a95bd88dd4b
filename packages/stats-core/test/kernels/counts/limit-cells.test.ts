import { expect, it } from 'vitest'
import { chiSquareHomogeneity } from '../../../src/kernels/counts/chi-square-homogeneity.ts'
import { limitCells } from '../../../src/kernels/counts/limit-cells.ts'

const cells = (reference: number[], current: number[]) => ({
  reference: Float64Array.from(reference),
  current: Float64Array.from(current),
  pooled: 0,
})

it('leaves few cells alone', () => {
  const few = cells([1, 2], [3, 4])
  expect(limitCells(few, 2)).toBe(few)
})

it('keeps the frequent cells and puts the others together by frequency', () => {
  const limited = limitCells(cells([1, 9, 1, 8, 2, 0], [1, 9, 0, 8, 1, 4]), 4)
  expect([...limited.reference]).toEqual([9, 8, 2, 2])
  expect([...limited.current]).toEqual([9, 8, 5, 1])
  expect(limited.pooled).toBe(4)
})

it('groups the same cells whichever sample their rows are in', () => {
  const total = [1, 7, 3, 3, 3, 5, 2, 2]
  const dealt = [0, 7, 1, 2, 3, 1, 2, 0]
  const one = limitCells(
    cells(
      dealt,
      total.map((rows, k) => rows - dealt[k]!),
    ),
    4,
  )
  const other = limitCells(
    cells(
      total.map((rows, k) => rows - dealt[k]!),
      dealt,
    ),
    4,
  )
  expect(one.reference).toEqual(other.current)
  expect(one.current).toEqual(other.reference)
})

it('still finds that half of 20,000 rare categories are gone', () => {
  const before = new Float64Array(20_000).fill(6)
  const now = before.map((_, k) => ((k * 7919) % 20_000 < 10_000 ? 12 : 0))
  const { pValue, degreesOfFreedom } = chiSquareHomogeneity(before, now, { resolution: 0.01 })
  expect(degreesOfFreedom).toBe(499)
  expect(pValue).toBeLessThan(0.02)
})
