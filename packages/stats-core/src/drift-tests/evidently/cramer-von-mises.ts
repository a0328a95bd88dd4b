import { cramerVonMisesOfDifference } from '../../kernels/continuous/cramer-von-mises.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Cramér-von Mises test; exact up to 20 values in the larger sample. p-value; drift at or below 0.1, as in Evidently, whose `cramer_von_mises` this is: its series ends at
 * 1e-7, so that smaller p-values are noise or 0, and two equal constants give 0.08, a drift. Infinite values are left out. `cramer-von-mises` has neither.
 */
export const evidentlyCramerVonMises: DriftTest = defineDriftTest({
  id: 'cramer_von_mises',
  title: 'Cramér-von Mises (truncated series)',
  summary: 'Do the distribution functions differ on the whole?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 2,
  smallestPValue: () => 0,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.1 },
  compare: (_reference, _current, { finiteDifference }) => {
    const { seriesPValue: pValue, ...learned } = cramerVonMisesOfDifference(finiteDifference)
    return { ...learned, pValue }
  },
})
