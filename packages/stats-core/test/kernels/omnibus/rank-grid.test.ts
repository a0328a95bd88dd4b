import { describe, expect, it } from 'vitest'
import { rankGrid } from '../../../src/kernels/omnibus/rank-grid.ts'

describe('rankGrid', () => {
  it.each([
    [1, 1],
    [3, 2],
    [50, 50],
    [10_000, 50],
    [1_000_000, 1_000_000],
  ])('ascends, is symmetric and ends inside, %i against %i', (n, m) => {
    const grid = rankGrid(n, m)
    expect(grid[0]).toBe(Math.min(Math.ceil((n + m) / 2 / Math.min(n, m)), Math.floor((n + m) / 2)))
    expect(grid.length).toBeLessThan(3000)
    for (const [index, rank] of grid.entries()) {
      expect(rank).toBeGreaterThan(index === 0 ? 0 : grid[index - 1]!)
      expect(grid[grid.length - 1 - index]).toBe(n + m - rank)
    }
  })
})
