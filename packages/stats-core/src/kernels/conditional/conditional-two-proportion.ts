import type { CellCounts } from '../counts/cell-counts.ts'
import { conditionalPValue } from '../counts/conditional-p-value.ts'
import { type TwoProportionZResult, twoProportionZ } from '../counts/two-proportion-z.ts'

/**
 * Returns the two-proportion z-test with the exact p-value of |z| given the margins, in place of the normal law's.
 *
 * Agrees with the chi-square test of homogeneity over two cells, z² being its statistic. Under no drift P(p ≤ a) ≤ a at any sizes; the normal law
 * rejects up to twice as often as it says where a share is small.
 *
 * @throws StatsError `invalid_option` when there are not exactly two cells or a count is none; `sample_too_small`
 */
export function conditionalTwoProportion(
  reference: CellCounts,
  current: CellCounts,
): TwoProportionZResult {
  const { pValue } = conditionalPValue(
    reference,
    current,
    (a, b) => Math.abs(twoProportionZ(a, b).statistic),
    {},
  )
  return { ...twoProportionZ(reference, current), pValue }
}
