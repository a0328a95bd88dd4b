import { cramerVonMises as testCramerVonMises } from '../../kernels/continuous/cramer-von-mises.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { whenSeparated } from '../when-separated.ts'

/**
 * Cramér-von Mises test; exact up to 20 values in the larger sample, its limiting law with all its digits beyond. p-value; drift at or below 0.05.
 *
 * Where Kolmogorov-Smirnov asks for the largest difference, it asks for the sum: stronger for shifts. ±∞ take part as the extreme values that they are.
 */
export const cramerVonMises: DriftTest = defineDriftTest({
  id: 'cramer-von-mises',
  title: 'Cramér-von Mises',
  summary: 'Do the distribution functions differ on the whole?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 2,
  smallestPValue: whenSeparated(
    (reference, current) => testCramerVonMises(reference, current).pValue,
  ),
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current) => testCramerVonMises(reference.sorted, current.sorted),
})
