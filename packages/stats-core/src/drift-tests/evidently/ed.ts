import { energyOfDifference } from '../../kernels/continuous/energy-distance.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Energy distance, in the square root of the values' unit. Distance; drift above 0.1, as in Evidently, whose `ed` this is: a column in metres drifts that
 * does not in kilometres. Infinite values are left out. `energy-distance` does not depend on the unit.
 */
export const ed: DriftTest = defineDriftTest({
  id: 'ed',
  title: 'Energy distance',
  summary: 'How far apart are the distribution functions, squared and summed over the values?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 1,
  score: {
    kind: 'distance',
    range: [0, Number.POSITIVE_INFINITY],
    driftWhen: 'above',
    defaultThreshold: 0.1,
  },
  compare: (_reference, _current, { finiteDifference }) => ({
    distance: energyOfDifference(finiteDifference),
  }),
})
