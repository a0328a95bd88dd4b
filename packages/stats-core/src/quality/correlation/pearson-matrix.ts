import { completePairs } from './complete-pairs.ts'
import { type PairwiseSums, pairwiseSums } from './pairwise-sums.ts'
import { pearson } from './pearson.ts'

/** The correlation of every pair of columns. */
export interface CorrelationMatrix {
  /** By row and column, `columns × columns`, symmetric; NaN where it is not defined. The diagonal is 1, or NaN for a column without spread. */
  readonly values: Float64Array
  /** Rows on which each value rests. */
  readonly pairs: Float64Array
}

/** Where less than this part of a sum of squares is left after the mean is taken off, four digits of sixteen are lost. */
const CANCELLED = 1e-4

/**
 * Returns Pearson's correlation of every pair of columns, each over the rows in which both are finite.
 *
 * From sums over standardized columns ({@link pairwiseSums}); a pair that loses digits so, because its rows are a narrow part of the column, is
 * computed again by {@link pearson}. Agrees with `DataFrame.corr()` in pandas where there is spread. Cost O(rows × columns²).
 *
 * @param columns of one length; what is not finite is missing
 */
export function pearsonMatrix(columns: readonly Float64Array[]): CorrelationMatrix {
  const size = columns.length
  const values = new Float64Array(size * size)
  const sums = pairwiseSums(columns)
  const { constant } = sums
  for (let i = 0; i < size; i++) {
    values[i * size + i] = constant[i] ? Number.NaN : 1
    for (let j = 0; j < i; j++) {
      const value =
        constant[i] || constant[j]
          ? undefined
          : (fromSums(sums, i, j) ?? pearson(completePairs(columns[i]!, columns[j]!)))
      values[i * size + j] = value ?? Number.NaN
      values[j * size + i] = value ?? Number.NaN
    }
  }
  return { values, pairs: sums.counts }
}

/** The correlation of columns i and j, `undefined` where the sums have lost too many digits. */
function fromSums(
  { size, counts, sums, squares, products }: PairwiseSums,
  i: number,
  j: number,
): number | undefined {
  const ij = i * size + j
  const ji = j * size + i
  const squaresOfI = squares[ij]! - sums[ij]! ** 2 / counts[ij]!
  const squaresOfJ = squares[ji]! - sums[ji]! ** 2 / counts[ij]!
  const isSafe = squaresOfI > CANCELLED * squares[ij]! && squaresOfJ > CANCELLED * squares[ji]!
  if (!isSafe) return undefined
  const product = products[ij]! - (sums[ij]! * sums[ji]!) / counts[ij]!
  const value = product / Math.sqrt(squaresOfI * squaresOfJ)
  return Math.max(-1, Math.min(1, value))
}
