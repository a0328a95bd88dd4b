import { smallestPermutationPValue } from '../../kernels/continuous/smallest-permutation-p-value.ts'
import { welchTTest } from '../../kernels/continuous/t-tests.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { requireSpread } from '../require-spread.ts'

/**
 * Welch's t-test: means, without taking equal variances for granted. p-value, never under what the sizes allow; drift at or below 0.05.
 *
 * Sees means only, and one outlier can hide a shift. Infinite values are left out.
 */
export const welchT: DriftTest = defineDriftTest({
  id: 'welch-t',
  title: "Welch's t-test",
  summary: 'Do the means differ?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 2,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current) => {
    requireSpread('welch-t', reference.finite, current.finite)
    const { pValue, ...learned } = welchTTest(reference.finite, current.finite)
    const least = smallestPermutationPValue(reference.finite.length, current.finite.length)
    return { ...learned, pValue: Math.max(pValue, least) }
  },
})
