import { cramerVonMisesSurvival } from '../../special/cramer-von-mises-survival.ts'
import { requireSize } from '../continuous/require-size.ts'
import { smallestPermutationPValue } from '../continuous/smallest-permutation-p-value.ts'
import { rankCells } from '../omnibus/rank-cells.ts'
import { cramerVonMisesOfCells } from './cramer-von-mises-of-cells.ts'

/** What {@link conditionalCramerVonMises} and {@link conditionalAndersonDarling} learned. */
export interface BridgeResult {
  /** The integral of the squared rank process, ≥ 0; for Anderson-Darling over its variance. */
  readonly statistic: number
  /** In [0, 1], never under the smallest p-value that a permutation test of these sizes can have. */
  readonly pValue: number
}

/**
 * Returns the Cramér-von Mises test of two samples with a p-value that holds under any ties.
 *
 * {@link cramerVonMisesOfCells} with the limit law Σ χ²₁ / (j²π²), which bounds it from above: conservative the more, the larger the share of the commonest
 * values. (The statistic with midranks, standardised as if there were no ties, rejects half of all rounded and nine in ten of all
 * zero-rich columns at any level; SciPy's shares this.) O(n + m).
 *
 * @param reference sorted ascending, no NaN, length n ≥ 1
 * @param current sorted ascending, no NaN, length m ≥ 1
 * @throws StatsError `sample_too_small`
 */
export function conditionalCramerVonMises(
  reference: Float64Array,
  current: Float64Array,
): BridgeResult {
  requireSize('cramer-von-mises', reference, current, 1)
  const statistic = cramerVonMisesOfCells(rankCells(reference, current))
  const least = smallestPermutationPValue(reference.length, current.length)
  return { statistic, pValue: Math.max(least, cramerVonMisesSurvival(statistic)) }
}
