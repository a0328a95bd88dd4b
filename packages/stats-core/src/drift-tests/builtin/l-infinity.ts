import { countDistances } from '../../kernels/counts/count-distances.ts'
import { compareByDistance } from '../compare-by-distance.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Largest difference of any share (the `statistic`) with the probability of one as large under no drift. p-value; drift at or below 0.05.
 *
 * On categories, or on the bins of the reference's quantiles, the outer ones open ({@link compareByDistance}). By permutation.
 */
export const lInfinity: DriftTest = defineDriftTest({
  id: 'l-infinity',
  title: 'L-infinity distance (with its null law)',
  summary: 'Has any single share moved further than by chance?',
  accepts: ['numeric', 'categorical'],
  needs: 'values',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current, context) =>
    compareByDistance(countDistances.l_infinity, reference, current, context),
})
