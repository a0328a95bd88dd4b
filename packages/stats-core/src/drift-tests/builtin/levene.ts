import { levene as testLevene } from '../../kernels/continuous/levene.ts'
import { smallestPermutationPValue } from '../../kernels/continuous/smallest-permutation-p-value.ts'
import { StatsError } from '../../stats-error.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Levene's test of equal spread about the medians (Brown and Forsythe). p-value, never under what the sizes allow; drift at or below 0.05.
 *
 * Sees spread only: pair it with a test of location. Infinite values are left out.
 */
export const levene: DriftTest = defineDriftTest({
  id: 'levene',
  title: 'Levene (Brown-Forsythe)',
  summary: 'Do the spreads differ?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 5,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current) => {
    const { statistic, pValue } = testLevene(reference.finite, current.finite)
    if (Number.isNaN(pValue)) {
      throw new StatsError(
        'constant_samples',
        'levene: all values lie as far from the median of their side, needs distances that vary',
      )
    }
    const least = smallestPermutationPValue(reference.finite.length, current.finite.length)
    return { statistic, pValue: Math.max(pValue, least) }
  },
})
