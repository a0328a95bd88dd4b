import type { PValues } from './sorted-p-values.ts'
import { stepUp } from './step-up.ts'

/**
 * Benjamini-Yekutieli-adjusted p-values in the order given: those of Benjamini and Hochberg times 1 + 1/2 + …
 * + 1/k, at most 1.
 *
 * Rejecting those at most alpha keeps the false discovery rate at alpha whatever the dependence (Benjamini
 * and Yekutieli 2001, Ann. Statist. 29). Agrees with R's `p.adjust(p, "BY")`. Cost O(k log k).
 *
 * @throws StatsError `invalid_option` when a p-value is NaN or outside [0, 1].
 */
export function benjaminiYekutieli(pValues: PValues): Float64Array {
  return stepUp('benjamini-yekutieli', pValues, harmonicNumber)
}

function harmonicNumber(count: number): number {
  let sum = 0
  for (let j = 1; j <= count; j++) sum += 1 / j
  return sum
}
