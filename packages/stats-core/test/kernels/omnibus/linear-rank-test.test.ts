import { describe, expect, it } from 'vitest'
import { linearRankTest } from '../../../src/kernels/omnibus/linear-rank-test.ts'
import { rankCells } from '../../../src/kernels/omnibus/rank-cells.ts'
import { spreadScores } from '../../../src/kernels/omnibus/rank-scores.ts'

/** Scores u: the Wilcoxon test, whose exact law can be counted. */
const wilcoxonScores = { below: (u: number) => (u * u) / 2 }

describe('linearRankTest', () => {
  it.each([
    [10, 10],
    [20, 12],
    [40, 6],
  ])('has the exact tail of the Wilcoxon test, %i against %i, within 8 %', (n, m) => {
    const exact = wilcoxonTail(n, m)
    for (let rankSum = 0; rankSum <= n * m; rankSum += 1) {
      const middle = exact[rankSum]! - (exact[rankSum]! - (exact[rankSum + 1] ?? 0)) / 2
      if (rankSum <= (n * m) / 2 || exact[rankSum]! > 0.02 || exact[rankSum]! < 1e-4) continue
      const { logPValue } = linearRankTest(withRankSum(n, m, rankSum), wilcoxonScores)
      expect(Math.abs(logPValue - Math.log(2 * middle))).toBeLessThan(0.08)
    }
  })

  it('gives the most extreme outcome its exact probability', () => {
    const cells = rankCells(Float64Array.of(1, 2, 3, 4, 5, 6), Float64Array.of(7, 8, 9, 10))
    const { logPValue } = linearRankTest(cells, wilcoxonScores)
    expect(logPValue).toBeCloseTo(Math.log(2 / 210), 12)
  })

  it('counts every outcome that is equally extreme', () => {
    const ends = rankCells(Float64Array.of(2, 2, 3, 3), Float64Array.of(1, 4))
    const { logPValue } = linearRankTest(
      { ...ends, reference: Float64Array.of(1, 4, 1), current: Float64Array.of(1, 0, 1) },
      spreadScores,
    )
    expect(logPValue).toBeCloseTo(Math.log((2 * 6) / 28), 12)
  })

  it('is 1 where all values are equal or a sample is empty', () => {
    const equal = { reference: Float64Array.of(5), current: Float64Array.of(4) }
    expect(linearRankTest(equal, spreadScores)).toEqual({ z: 0, logPValue: 0 })
  })
})

/** P(U ≥ u) of the Wilcoxon test by counting (Mann and Whitney 1947, recursion in n and m). */
function wilcoxonTail(n: number, m: number): number[] {
  let ways: number[][] = Array.from({ length: m + 1 }, () => [1])
  for (let i = 1; i <= n; i += 1) {
    const next: number[][] = [[1]]
    for (let j = 1; j <= m; j += 1) {
      const counts = Array<number>(i * j + 1).fill(0)
      for (const [u, count] of ways[j]!.entries()) counts[u + j]! += count
      for (const [u, count] of next[j - 1]!.entries()) counts[u]! += count
      next.push(counts)
    }
    ways = next
  }
  const counts = ways[m]!
  const total = counts.reduce((sum, count) => sum + count, 0)
  let tail = 0
  return counts
    .map((count) => count / total)
    .reverse()
    .map((probability) => {
      tail += probability
      return tail
    })
    .reverse()
}

/** Untied samples as single ranks, the current rows exceeding `rankSum` pairs. */
function withRankSum(
  n: number,
  m: number,
  rankSum: number,
): { reference: Float64Array; current: Float64Array } {
  const current = new Float64Array(n + m)
  let left = rankSum
  for (let row = m - 1; row >= 0; row -= 1) {
    const exceeded = Math.min(n, left)
    left -= exceeded
    current[row + exceeded] = 1
  }
  return { reference: current.map((count) => 1 - count), current }
}
