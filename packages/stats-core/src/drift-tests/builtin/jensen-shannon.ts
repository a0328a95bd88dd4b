import { countDistances } from '../../kernels/counts/count-distances.ts'
import { compareByDistance } from '../compare-by-distance.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Jensen-Shannon distance in √nats (the `statistic`) with the probability of one as large under no drift. p-value; drift at or below 0.05.
 *
 * On categories, or on the bins of the reference's quantiles, the outer ones open ({@link compareByDistance}). By its chi-squared law where counts are large, else by permutation.
 */
export const jensenShannon: DriftTest = defineDriftTest({
  id: 'jensen-shannon',
  title: 'Jensen-Shannon distance (with its null law)',
  summary:
    'Are the shares further apart, as the Jensen-Shannon distance measures it, than by chance?',
  accepts: ['numeric', 'categorical'],
  needs: 'values',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current, context) =>
    compareByDistance(countDistances.jensenshannon, reference, current, context),
})
