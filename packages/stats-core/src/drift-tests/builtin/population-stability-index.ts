import { countDistances } from '../../kernels/counts/count-distances.ts'
import { distanceTest } from '../../kernels/counts/distance-test.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Population stability index (the `statistic`) with the probability of one as large under no drift. p-value; drift at or below 0.05.
 *
 * On categories, or on the reference's own quantile bins with open ends. By its chi-squared law where counts are large, else by permutation.
 */
export const populationStabilityIndex: DriftTest = defineDriftTest({
  id: 'population-stability-index',
  title: 'Population stability index (with its null law)',
  summary:
    'Are the shares further apart, as the population stability index measures it, than by chance?',
  accepts: ['numeric', 'categorical'],
  needs: 'profile',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { bins, seed, resolution }) =>
    distanceTest(countDistances.psi, bins.reference, bins.current, { seed, resolution }),
})
