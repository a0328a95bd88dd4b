import { distributionGapTest } from '../../kernels/continuous/distribution-gap-test.ts'
import {
  wassersteinDistance as measureWassersteinDistance,
  wassersteinOfDifference,
} from '../../kernels/continuous/wasserstein-distance.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { reinInSamples } from '../rein-in-samples.ts'

/**
 * Wasserstein distance (in the values' unit, the `statistic`) with the probability of one as large under no drift, by permutation. p-value; drift at or below 0.05.
 *
 * Its score does not depend on the unit, nor grow as samples shrink. No single value decides ({@link reinInSamples}), and more than one infinite value at an end is not judged.
 */
export const wassersteinDistance: DriftTest = defineDriftTest({
  id: 'wasserstein-distance',
  title: 'Wasserstein distance (permutation)',
  summary: 'Must values move further than chance moves them?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current, { finiteDifference, seed, resolution }) => {
    const reined = reinInSamples('wasserstein-distance', reference, current)
    const found = distributionGapTest(reined.reference, reined.current, 1, { seed, resolution })
    if (reined.moved === 0)
      return { statistic: wassersteinOfDifference(finiteDifference), ...found }
    const statistic = measureWassersteinDistance(reined.reference, reined.current)
    return { statistic, ...found, evidence: { movedValues: reined.moved } }
  },
})
