import { type PValues, sortedPositions } from './sorted-p-values.ts'

/**
 * Bonferroni-adjusted p-values in the order given: min(1, number · p).
 *
 * Rejecting those at most alpha keeps the probability of any false alarm (the family-wise error rate) at
 * alpha, whatever the dependence. {@link holm} does the same and rejects more. Agrees with R's `p.adjust(p,
 * "bonferroni")`. Cost O(number).
 *
 * @throws StatsError `invalid_option` when a p-value is NaN or outside [0, 1].
 */
export function bonferroni(pValues: PValues): Float64Array {
  const number = sortedPositions('bonferroni', pValues).length
  return Float64Array.from(pValues, (pValue) => Math.min(1, number * pValue))
}
