import { mannWhitneyOfDifference } from '../../kernels/continuous/mann-whitney.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Mann-Whitney test, one-sided: it sees current values that are larger, and is blind to smaller ones. p-value; drift under 0.05, as in Evidently, whose
 * `mannw` this is. Infinite values are left out. `mann-whitney` sees both directions.
 */
export const mannw: DriftTest = defineDriftTest({
  id: 'mannw',
  title: 'Mann-Whitney (one-sided)',
  summary: 'Do current values tend to be larger than those of the reference?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 1,
  smallestPValue: () => 0,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { finiteDifference }) =>
    mannWhitneyOfDifference(finiteDifference, { alternative: 'less' }),
})
