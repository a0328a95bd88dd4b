import { denseRanks } from './dense-ranks.ts'
import { kendall } from './kendall.ts'
import type { CorrelationMatrix } from './pearson-matrix.ts'

/**
 * Returns Kendall's τ-b of every pair of columns, each over the rows in which both are finite ({@link kendall}).
 *
 * Cost O(rows log rows × columns²).
 *
 * @param columns of one length; what is not finite is missing
 */
export function kendallMatrix(columns: readonly Float64Array[]): CorrelationMatrix {
  const size = columns.length
  const values = new Float64Array(size * size)
  const pairs = new Float64Array(size * size)
  const dense = columns.map(denseRanks)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const x = dense[i]!
      const y = dense[j]!
      const value = i === j && x.distinct > 1 ? 1 : (kendall(x, y) ?? Number.NaN)
      let count = 0
      for (let row = 0; row < x.ranks.length; row++) {
        if (x.ranks[row]! >= 0 && y.ranks[row]! >= 0) count += 1
      }
      values[i * size + j] = values[j * size + i] = value
      pairs[i * size + j] = pairs[j * size + i] = count
    }
  }
  return { values, pairs }
}
