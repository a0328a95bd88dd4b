import {
  type MannWhitneyResult,
  mannWhitney as testMannWhitney,
} from '../../kernels/continuous/mann-whitney.ts'
import { smallestPermutationPValue } from '../../kernels/continuous/smallest-permutation-p-value.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { whenSeparated } from '../when-separated.ts'

/**
 * Mann-Whitney test, two-sided. p-value, never under what the sizes allow; drift at or below 0.05.
 *
 * Strong for shifts, whatever the distribution; blind to a change of spread about one centre. ±∞ take part as the extreme values that they are.
 */
export const mannWhitney: DriftTest = defineDriftTest({
  id: 'mann-whitney',
  title: 'Mann-Whitney',
  summary: 'Do values of one side tend to be larger than those of the other?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 1,
  smallestPValue: whenSeparated((reference, current) => compare(reference, current).pValue),
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current) => compare(reference.sorted, current.sorted),
})

function compare(reference: Float64Array, current: Float64Array): MannWhitneyResult {
  const found = testMannWhitney(reference, current)
  const least = smallestPermutationPValue(reference.length, current.length)
  return { ...found, pValue: Math.max(found.pValue, least) }
}
