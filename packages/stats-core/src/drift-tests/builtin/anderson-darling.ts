import { andersonDarling as testAndersonDarling } from '../../kernels/continuous/anderson-darling.ts'
import { smallestPermutationPValue } from '../../kernels/continuous/smallest-permutation-p-value.ts'
import { andersonDarlingOfCells } from '../../kernels/omnibus/anderson-darling-of-cells.ts'
import { alignValues } from '../../samples/align-values.ts'
import { andersonDarlingSurvival } from '../../special/anderson-darling-survival.ts'
import { type Comparison, type DriftTest, defineDriftTest } from '../drift-test.ts'
import { whenSeparated } from '../when-separated.ts'

/**
 * Anderson-Darling test, its p-value unclipped, and conservative with ties. p-value; drift at or below 0.05.
 *
 * Weighs the tails as much as the middle. ±∞ take part as the extreme values that they are.
 */
export const andersonDarling: DriftTest = defineDriftTest({
  id: 'anderson-darling',
  title: 'Anderson-Darling',
  summary: 'Do the distribution functions differ, tails included?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 2,
  smallestPValue: whenSeparated((reference, current) => compare(reference, current).pValue),
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current) => compare(reference.sorted, current.sorted),
})

function compare(
  reference: Float64Array,
  current: Float64Array,
): Comparison & { readonly pValue: number } {
  const cells = alignValues(reference, current)
  if (cells.values.length === reference.length + current.length) {
    const { statistic, pValue } = testAndersonDarling(reference, current)
    return { statistic, pValue }
  }
  const statistic = andersonDarlingOfCells(cells)
  const least = smallestPermutationPValue(reference.length, current.length)
  return { statistic, pValue: Math.max(least, andersonDarlingSurvival(statistic)) }
}
