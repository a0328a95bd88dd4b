import { distributionGapTest } from '../../kernels/continuous/distribution-gap-test.ts'
import {
  energyOfDifference,
  energyDistance as measureEnergyDistance,
} from '../../kernels/continuous/energy-distance.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { reinInSamples } from '../rein-in-samples.ts'

/**
 * Energy distance (in the square root of the values' unit, the `statistic`) with the probability of one as large under no drift, by permutation. p-value; drift at or below 0.05.
 *
 * Its score does not depend on the unit, nor grow as samples shrink. No single value decides ({@link reinInSamples}), and more than one infinite value at an end is not judged.
 */
export const energyDistance: DriftTest = defineDriftTest({
  id: 'energy-distance',
  title: 'Energy distance (permutation)',
  summary:
    'Are the distribution functions further apart, squared and summed over the values, than by chance?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current, { finiteDifference, seed, resolution }) => {
    const reined = reinInSamples('energy-distance', reference, current)
    const found = distributionGapTest(reined.reference, reined.current, 2, { seed, resolution })
    if (reined.moved === 0) return { statistic: energyOfDifference(finiteDifference), ...found }
    const statistic = measureEnergyDistance(reined.reference, reined.current)
    return { statistic, ...found, evidence: { movedValues: reined.moved } }
  },
})
