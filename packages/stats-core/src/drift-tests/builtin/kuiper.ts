import {
  type KuiperResult,
  kuiperOfDifference,
  kuiper as testKuiper,
} from '../../kernels/continuous/kuiper.ts'
import { smallestPermutationPValue } from '../../kernels/continuous/smallest-permutation-p-value.ts'
import { type Comparison, type DriftTest, defineDriftTest } from '../drift-test.ts'
import { whenSeparated } from '../when-separated.ts'

/**
 * Kuiper's test. p-value, asymptotic, never under what the sizes allow; drift at or below 0.05.
 *
 * Adds the largest differences of the distribution functions on either side, and so sees a change of spread that Kolmogorov-Smirnov sees late. ±∞ take part as
 * the extreme values that they are.
 */
export const kuiper: DriftTest = defineDriftTest({
  id: 'kuiper',
  title: 'Kuiper',
  summary: 'Do the distribution functions differ in both directions?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 1,
  smallestPValue: whenSeparated(
    (below, above) => bounded(testKuiper(below, above), below.length, above.length).pValue,
  ),
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: ({ size: n }, { size: m }, { difference }) =>
    bounded(kuiperOfDifference(difference), n, m),
})

function bounded({ statistic, pValue }: KuiperResult, n: number, m: number): Bounded {
  return { statistic, pValue: Math.max(pValue, smallestPermutationPValue(n, m)) }
}

type Bounded = Comparison & { readonly pValue: number }
