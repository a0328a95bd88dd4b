import { mannWhitney } from '../kernels/continuous/mann-whitney.ts'
import { sortDoubles } from '../sorting/sort-doubles.ts'

/** What {@link aucTest} learned. */
export interface AucTest {
  /** Area under the ROC curve in [0, 1]: the chance that a positive row scores higher than a negative one, ties counting half. */
  readonly auc: number
  /** P-value in [0, 1] against scores that know nothing: small when positives score higher. */
  readonly pValue: number
}

/**
 * Returns the area under the ROC curve of `scores` and its p-value.
 *
 * The area is a Mann-Whitney U over m n (Bamber 1975, J. Math. Psychol. 12); given a score that was fixed before these rows were seen, and
 * rows of one population, U follows the Mann-Whitney law, of which this is the right tail, corrected for ties.
 *
 * @param scores one per row, not NaN
 * @param isPositive one per row, 0 or 1
 * @throws StatsError `sample_too_small` when one class has no row
 */
export function aucTest(scores: Float64Array, isPositive: Uint8Array): AucTest {
  const positives = sortDoubles(scores.filter((_, row) => isPositive[row] === 1))
  const negatives = sortDoubles(scores.filter((_, row) => isPositive[row] !== 1))
  const test = mannWhitney(negatives, positives, { alternative: 'less' })
  return { auc: 1 - test.probabilityOfSuperiority, pValue: test.pValue }
}
