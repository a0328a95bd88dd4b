import {
  type CramerVonMisesResult,
  cramerVonMises as testCramerVonMises,
} from '../../kernels/continuous/cramer-von-mises.ts'
import { cramerVonMisesOfCells } from '../../kernels/continuous/cramer-von-mises-of-cells.ts'
import { smallestPermutationPValue } from '../../kernels/continuous/smallest-permutation-p-value.ts'
import { alignValues } from '../../samples/align-values.ts'
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
  smallestPValue: whenSeparated((reference, current) => compare(reference, current).pValue),
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current) => compare(reference.sorted, current.sorted),
})

type Compared = Pick<CramerVonMisesResult, 'statistic' | 'pValue' | 'method'>

function compare(reference: Float64Array, current: Float64Array): Compared {
  const cells = alignValues(reference, current)
  if (cells.values.length === reference.length + current.length) {
    return testCramerVonMises(reference, current)
  }
  const statistic = cramerVonMisesOfCells(cells)
  const least = smallestPermutationPValue(reference.length, current.length)
  return {
    statistic,
    pValue: Math.max(least, cramerVonMisesSurvival(statistic)),
    method: 'asymptotic',
  }
}
