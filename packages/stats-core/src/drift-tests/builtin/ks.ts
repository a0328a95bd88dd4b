import { ksTwoSample } from '../../kernels/continuous/ks-two-sample.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Two-sample Kolmogorov-Smirnov test. p-value; drift at or below 0.05, as in Evidently.
 *
 * Asks whether the distribution functions differ anywhere; strong for shifts, weak in the tails. ±∞ take part as the extreme values that they are.
 */
export const ks: DriftTest = defineDriftTest({
  id: 'ks',
  title: 'Kolmogorov-Smirnov',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current) => ksTwoSample(reference.sorted, current.sorted),
})
