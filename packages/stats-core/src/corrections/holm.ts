import { type PValues, sortedPositions } from './sorted-p-values.ts'

/**
 * Holm-adjusted p-values in the order given: for the i-th smallest of k, the running maximum of min(1, (k − i
 * + 1) · p).
 *
 * Rejecting those at most alpha keeps the probability of any false alarm (the family-wise error rate) at
 * alpha, whatever the dependence (Holm 1979, Scand. J. Statist. 6). Agrees with R's `p.adjust(p, "holm")`.
 * Cost O(k log k).
 *
 * @throws StatsError `invalid_option` when a p-value is NaN or outside [0, 1].
 */
export function holm(pValues: PValues): Float64Array {
  const positions = sortedPositions('holm', pValues)
  const adjusted = new Float64Array(positions.length)
  let largest = 0
  for (const [rank, position] of positions.entries()) {
    largest = Math.max(largest, Math.min(1, (positions.length - rank) * pValues[position]!))
    adjusted[position] = largest
  }
  return adjusted
}
