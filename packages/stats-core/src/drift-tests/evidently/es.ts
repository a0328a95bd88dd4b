import { eppsSingleton } from '../../kernels/continuous/epps-singleton.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Epps-Singleton test on characteristic functions. p-value; drift under 0.05, as in Evidently, whose `es` this is. Infinite values are left out.
 * Sees spread and shape as well as location; too optimistic in small samples.
 */
export const es: DriftTest = defineDriftTest({
  id: 'es',
  title: 'Epps-Singleton',
  summary: 'Do the characteristic functions differ?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 5,
  smallestPValue: () => 0,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'below', defaultThreshold: 0.05 },
  compare: (reference, current) => eppsSingleton(reference.finite, current.finite),
})
