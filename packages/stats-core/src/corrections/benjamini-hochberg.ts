import type { PValues } from './sorted-p-values.ts'
import { stepUp } from './step-up.ts'

/**
 * Benjamini-Hochberg-adjusted p-values in the order given: for the i-th smallest of k, the minimum over j ≥ i
 * of min(1, k / j · p(j)).
 *
 * Rejecting those at most alpha keeps the expected share of false alarms among the alarms (the false
 * discovery rate) at alpha, when the tests are independent or positively dependent (Benjamini and Hochberg
 * 1995, J. R. Statist. Soc. B 57). Agrees with R's `p.adjust(p, "BH")`. Cost O(k log k).
 *
 * @throws StatsError `invalid_option` when a p-value is NaN or outside [0, 1].
 */
export function benjaminiHochberg(pValues: PValues): Float64Array {
  return stepUp('benjamini-hochberg', pValues, () => 1)
}
