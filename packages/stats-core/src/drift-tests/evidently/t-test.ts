import { studentTTest } from '../../kernels/continuous/t-tests.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { requireSpread } from './require-spread.ts'

/**
 * Student's t-test, equal variances taken for granted. p-value; drift under 0.05, as in Evidently, whose `t_test` this is. Infinite values are left out.
 * Sees means only, and one outlier can hide a shift; `welch-t` does not mind unequal variances.
 */
export const tTest: DriftTest = defineDriftTest({
  id: 't_test',
  title: "Student's t-test",
  summary: 'Do the means differ, if the variances are equal?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 2,
  smallestPValue: () => 0,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'below', defaultThreshold: 0.05 },
  compare: (reference, current) => {
    requireSpread('t_test', reference.finite, current.finite)
    return studentTTest(reference.finite, current.finite)
  },
})
