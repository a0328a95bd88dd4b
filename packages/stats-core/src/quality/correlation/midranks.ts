import type { DenseRanks } from './dense-ranks.ts'

/**
 * Returns the rank of each row, from 1, among the rows that have a rank in both columns; tied rows share the mean of theirs, the other rows have NaN.
 * Cost O(rows + distinct).
 *
 * @param among of the same rows; the column itself for all its finite rows
 */
export function midranks({ ranks, distinct }: DenseRanks, among: DenseRanks): Float64Array {
  const means = new Float64Array(distinct)
  for (let row = 0; row < ranks.length; row++) {
    if (ranks[row]! >= 0 && among.ranks[row]! >= 0) means[ranks[row]!]! += 1
  }
  let below = 0
  for (let rank = 0; rank < distinct; rank++) {
    const rows = means[rank]!
    means[rank] = below + (rows + 1) / 2
    below += rows
  }
  const found = new Float64Array(ranks.length)
  for (let row = 0; row < ranks.length; row++) {
    const rank = ranks[row]!
    found[row] = rank >= 0 && among.ranks[row]! >= 0 ? means[rank]! : Number.NaN
  }
  return found
}
