import { denseRanks } from './dense-ranks.ts'
import { midranks } from './midranks.ts'
import { type CorrelationMatrix, pearsonMatrix } from './pearson-matrix.ts'
import { spearman } from './spearman.ts'

/**
 * Returns Spearman's rank correlation of every pair of columns, each over the rows in which both are finite.
 *
 * {@link pearsonMatrix} of the midranks; where a column is not complete, the rows of a pair are ranked among themselves. Agrees with
 * `DataFrame.corr(method='spearman')` in pandas. Cost O(rows log rows × columns + rows × columns²).
 *
 * @param columns of one length; what is not finite is missing
 */
export function spearmanMatrix(columns: readonly Float64Array[]): CorrelationMatrix {
  const size = columns.length
  const dense = columns.map(denseRanks)
  const { values, pairs } = pearsonMatrix(dense.map((ranks) => midranks(ranks, ranks)))
  const rows = columns[0]?.length ?? 0
  const isComplete = (index: number): boolean => pairs[index * size + index] === rows
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      if (isComplete(i) && isComplete(j)) continue
      const value = spearman(dense[i]!, dense[j]!) ?? Number.NaN
      values[i * size + j] = value
      values[j * size + i] = value
    }
  }
  return { values, pairs }
}
