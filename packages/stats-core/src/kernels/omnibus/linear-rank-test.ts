import { type PermutedSum, permutedSum } from './permuted-sum.ts'
import type { RankCells } from './rank-cells.ts'
import type { RankScores } from './rank-scores.ts'

/**
 * Returns the two-sided linear rank test of two samples in cells: the {@link permutedSum} of the mean score of each row's cell.
 *
 * @param cells with at least one row of each sample
 */
export function linearRankTest(cells: RankCells, scores: RankScores): PermutedSum {
  return permutedSum(cells, meanScores(cells, scores))
}

function meanScores({ reference, current }: RankCells, { below }: RankScores): Float64Array {
  const rows = reference.reduce((sum, count, k) => sum + count + current[k]!, 0)
  let rank = 0
  let last = below(0)
  return reference.map((count, k) => {
    const size = count + current[k]!
    rank += size
    const next = below(rank / rows)
    const mean = ((next - last) * rows) / size
    last = next
    return mean
  })
}
