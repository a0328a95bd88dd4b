import { ksOfDifference } from '../../kernels/continuous/ks-two-sample.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Two-sample Kolmogorov-Smirnov test. p-value; drift at or below 0.05, as in Evidently, whose `ks` this is. Infinite values are left out.
 *
 * Asks whether the distribution functions differ anywhere; strong for shifts, weak in the tails.
 */
export const ks: DriftTest = defineDriftTest({
  id: 'ks',
  title: 'Kolmogorov-Smirnov',
  summary: 'Do the two distribution functions differ anywhere?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { finiteDifference }) => ksOfDifference(finiteDifference),
})
