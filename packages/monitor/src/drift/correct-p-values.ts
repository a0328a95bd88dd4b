import { correctionNames, corrections } from '../policies/corrections.ts'
import type { ColumnPlan } from './plan-columns.ts'

/**
 * Returns the corrected p-value of each plan that has one: those that share a correction are corrected together. A plan whose correction is none, whose test
 * gave no p-value or that has no test is left out.
 *
 * @param pValueOf `undefined` where a plan has no p-value
 */
export function correctPValues(
  plans: readonly ColumnPlan[],
  pValueOf: (plan: ColumnPlan) => number | undefined,
): Map<ColumnPlan, number> {
  const corrected = new Map<ColumnPlan, number>()
  for (const name of correctionNames) {
    if (name === 'none') continue
    const family = plans.flatMap((plan) => {
      const { assignment } = plan
      if (assignment?.status !== 'assigned' || assignment.correction !== name) return []
      const pValue = pValueOf(plan)
      return pValue === undefined ? [] : [{ plan, pValue }]
    })
    const adjusted = corrections[name](Float64Array.from(family, ({ pValue }) => pValue))
    for (const [k, { plan }] of family.entries()) corrected.set(plan, adjusted[k]!)
  }
  return corrected
}
