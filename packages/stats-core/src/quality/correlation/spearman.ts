import { completePairs } from './complete-pairs.ts'
import type { DenseRanks } from './dense-ranks.ts'
import { midranks } from './midranks.ts'
import { pearson } from './pearson.ts'

/**
 * Returns Spearman's ρ of two columns over the rows in which both are finite, in [−1, 1]; `undefined` for fewer than two pairs and where one side is
 * constant.
 *
 * Pearson's correlation of the midranks of those rows among themselves. Agrees with `scipy.stats.spearmanr`. Cost O(n).
 *
 * @param x of the same rows as `y`
 */
export function spearman(x: DenseRanks, y: DenseRanks): number | undefined {
  return pearson(completePairs(midranks(x, y), midranks(y, x)))
}
