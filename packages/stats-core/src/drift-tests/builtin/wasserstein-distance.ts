import { distributionGapTest } from '../../kernels/continuous/distribution-gap-test.ts'
import { wassersteinOfDifference } from '../../kernels/continuous/wasserstein-distance.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Wasserstein distance (in the values' unit, the `statistic`) with the probability of one as large under no drift, by permutation. p-value; drift at or below 0.05.
 *
 * Its score does not depend on the unit, nor grow as samples shrink. Infinite values are left out.
 */
export const wassersteinDistance: DriftTest = defineDriftTest({
  id: 'wasserstein-distance',
  title: 'Wasserstein distance (permutation)',
  summary: 'Must values move further than chance moves them?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current, { finiteDifference, seed, resolution }) => ({
    statistic: wassersteinOfDifference(finiteDifference),
    ...distributionGapTest(reference.finite, current.finite, 1, { seed, resolution }),
  }),
})
