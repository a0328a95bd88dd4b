import {
  cramerVonMisesOfDifference,
  cramerVonMises as testCramerVonMises,
} from '../../kernels/continuous/cramer-von-mises.ts'
import { cramerVonMisesOfCells } from '../../kernels/continuous/cramer-von-mises-of-cells.ts'
import { smallestPermutationPValue } from '../../kernels/continuous/smallest-permutation-p-value.ts'
import { cramerVonMisesSurvival } from '../../special/cramer-von-mises-survival.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { whenSeparated } from '../when-separated.ts'

/**
 * Cramér-von Mises test; exact up to 20 values in the larger sample, its limiting law with all its digits beyond, and conservative with ties. p-value; drift at or below 0.05.
 *
 * Where Kolmogorov-Smirnov asks for the largest difference, it asks for the sum: stronger for shifts. ±∞ take part as the extreme values that they are.
 */
export const cramerVonMises: DriftTest = defineDriftTest({
  id: 'cramer-von-mises',
  title: 'Cramér-von Mises',
  summary: 'Do the distribution functions differ on the whole?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 2,
  smallestPValue: whenSeparated((below, above) => testCramerVonMises(below, above).pValue),
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: ({ size: n }, { size: m }, context) => {
    if (context.difference.distinct === n + m) {
      const { statistic, pValue, method } = cramerVonMisesOfDifference(context.difference)
      return { statistic, pValue, evidence: { method } }
    }
    const statistic = cramerVonMisesOfCells(context.categories)
    const pValue = Math.max(smallestPermutationPValue(n, m), cramerVonMisesSurvival(statistic))
    return { statistic, pValue, evidence: { method: 'asymptotic' } }
  },
})
