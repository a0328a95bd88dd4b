import {
  andersonDarlingOfDifference,
  andersonDarling as testAndersonDarling,
} from '../../kernels/continuous/anderson-darling.ts'
import { smallestPermutationPValue } from '../../kernels/continuous/smallest-permutation-p-value.ts'
import { andersonDarlingOfCells } from '../../kernels/omnibus/anderson-darling-of-cells.ts'
import { andersonDarlingSurvival } from '../../special/anderson-darling-survival.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { whenSeparated } from '../when-separated.ts'

/**
 * Anderson-Darling test, its p-value unclipped, and conservative with ties. p-value; drift at or below 0.05.
 *
 * Weighs the tails as much as the middle. ±∞ take part as the extreme values that they are.
 */
export const andersonDarling: DriftTest = defineDriftTest({
  id: 'anderson-darling',
  title: 'Anderson-Darling',
  summary: 'Do the distribution functions differ, tails included?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 2,
  smallestPValue: whenSeparated((below, above) => testAndersonDarling(below, above).pValue),
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: ({ size: n }, { size: m }, context) => {
    if (context.difference.distinct === n + m) {
      const { statistic, pValue } = andersonDarlingOfDifference(context.difference)
      return { statistic, pValue }
    }
    const statistic = andersonDarlingOfCells(context.categories)
    const pValue = Math.max(smallestPermutationPValue(n, m), andersonDarlingSurvival(statistic))
    return { statistic, pValue }
  },
})
