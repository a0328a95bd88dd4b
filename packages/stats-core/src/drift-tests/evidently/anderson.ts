import { andersonDarlingOfDifference } from '../../kernels/continuous/anderson-darling.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Anderson-Darling test with midranks. p-value, interpolated in a table and clipped to [0.001, 0.25]; drift under 0.1, as in Evidently, whose `anderson` this is.
 * Infinite values are left out. `anderson-darling` has a p-value that goes on below 0.001.
 */
export const anderson: DriftTest = defineDriftTest({
  id: 'anderson',
  title: 'Anderson-Darling (tabled)',
  summary: 'Do the distribution functions differ, tails included?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 2,
  smallestPValue: () => 0.001,
  score: { kind: 'p-value', range: [0.001, 0.25], driftWhen: 'below', defaultThreshold: 0.1 },
  compare: (_reference, _current, { finiteDifference }) => {
    const {
      interpolatedPValue: pValue,
      statistic,
      standardized,
    } = andersonDarlingOfDifference(finiteDifference)
    return { pValue, statistic, evidence: { standardized } }
  },
})
