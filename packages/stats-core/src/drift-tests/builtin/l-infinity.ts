import { countDistances } from '../../kernels/counts/count-distances.ts'
import { distanceTest } from '../../kernels/counts/distance-test.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Largest difference of any share (the `statistic`) with the probability of one as large under no drift. p-value; drift at or below 0.05.
 *
 * On categories, or on the reference's own quantile bins with open ends. By permutation.
 */
export const lInfinity: DriftTest = defineDriftTest({
  id: 'l-infinity',
  title: 'L-infinity distance (with its null law)',
  summary: 'Has any single share moved further than by chance?',
  accepts: ['numeric', 'categorical'],
  needs: 'profile',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { bins, seed, resolution }) =>
    distanceTest(countDistances.l_infinity, bins.reference, bins.current, { seed, resolution }),
})
