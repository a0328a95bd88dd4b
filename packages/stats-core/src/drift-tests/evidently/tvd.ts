import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { dealtTvdPValue } from './dealt-tvd-p-value.ts'

/**
 * Total variation distance of the categories' shares, by permutation. p-value, a multiple of 0.001; drift under 0.1, as in Evidently, whose `TVD` this is: the same
 * thousand relabelings from the same seed, which depend on the order of the rows ({@link dealtTvdPValue}). `total-variation` does not depend on it.
 */
export const tvd: DriftTest = defineDriftTest({
  id: 'TVD',
  title: 'Total variation distance (thousand relabelings)',
  summary: 'How many of a thousand random relabelings move as many rows between categories?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['categorical'],
  needs: 'values',
  minimumRows: 1,
  smallestPValue: () => 0,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'below', defaultThreshold: 0.1 },
  compare: (reference, current) => dealtTvdPValue(reference.column, current.column),
})
