import { conditionalLevene } from '../../src/kernels/conditional/conditional-levene.ts'
import { conditionalMannWhitney } from '../../src/kernels/conditional/conditional-mann-whitney.ts'
import type { ConditionalResult } from '../../src/kernels/conditional/conditional-result.ts'
import { conditionalWelchT } from '../../src/kernels/conditional/conditional-welch-t.ts'
import type { DealtOptions } from '../../src/kernels/conditional/dealt-p-value.ts'
import type { CalibratedTest } from './study.ts'

type Conditional = (a: Float64Array, b: Float64Array, options: DealtOptions) => ConditionalResult

/** A drawn p-value is not looked at here: two draws will do. */
const HARDLY_DRAWN: DealtOptions = { resolution: 0.5, enough: 1 }

/**
 * Tests whose p-value comes from a law where their condition allows it, and is drawn elsewhere: where it comes from the law alone. A drawn one is valid by
 * construction; a law is not.
 */
export const lawTests: readonly CalibratedTest[] = [
  lawTest('welch-t', "Welch's t-test by Student's law", conditionalWelchT),
  lawTest('levene', 'Levene by the F law', conditionalLevene),
  lawTest('mann-whitney', 'Mann-Whitney by the saddlepoint', conditionalMannWhitney),
]

function lawTest(id: string, title: string, compare: Conditional): CalibratedTest {
  return {
    id,
    title,
    promise: 'always',
    share: 1,
    pValue: ({ reference, current }) => {
      if (reference.kind !== 'numeric' || current.kind !== 'numeric') return undefined
      const { pValue, method } = compare(reference.finite, current.finite, HARDLY_DRAWN)
      return method === 'permutation' ? undefined : pValue
    },
  }
}
