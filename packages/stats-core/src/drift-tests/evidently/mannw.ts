import { mannWhitney } from '../../kernels/continuous/mann-whitney.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { whenSeparated } from '../when-separated.ts'

const oneSided = (reference: Float64Array, current: Float64Array) =>
  mannWhitney(reference, current, { alternative: 'less' })

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
  smallestPValue: whenSeparated((reference, current) => oneSided(reference, current).pValue),
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'below', defaultThreshold: 0.05 },
  compare: (reference, current) => oneSided(reference.finite, current.finite),
})
