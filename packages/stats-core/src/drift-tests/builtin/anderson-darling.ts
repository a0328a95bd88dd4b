import { andersonDarling as testAndersonDarling } from '../../kernels/continuous/anderson-darling.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { whenSeparated } from '../when-separated.ts'

/**
 * Anderson-Darling test with midranks, its p-value unclipped. p-value; drift at or below 0.05.
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
  smallestPValue: whenSeparated(
    (reference, current) => testAndersonDarling(reference, current).pValue,
  ),
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current) => testAndersonDarling(reference.sorted, current.sorted),
})
