import { gGoodnessOfFit } from '../../kernels/counts/g-goodness-of-fit.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { evidentlyCategories } from './evidently-categories.ts'
import { requireEqualSizes } from './require-equal-sizes.ts'
import { requireTwoValues } from './require-two-values.ts'

/**
 * G-test of the current counts against the reference's, for samples of one size. p-value; drift under 0.1, as in Evidently, whose `g_test` this is and which refuses
 * others. Takes the reference for the truth, like `chisquare`; `g-homogeneity` does not, and takes any sizes.
 */
export const gTest: DriftTest = defineDriftTest({
  id: 'g_test',
  title: 'G-test (goodness of fit)',
  summary:
    'Do the current counts fit those of a reference of the same size, these taken for the truth?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['categorical'],
  needs: 'values',
  minimumRows: 1,
  smallestPValue: () => 0,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'below', defaultThreshold: 0.1 },
  compare: (reference, current) => {
    requireEqualSizes('g_test', reference.size, current.size)
    const cells = evidentlyCategories(reference, current)
    requireTwoValues('g_test', cells)
    return gGoodnessOfFit(cells.reference, cells.current)
  },
})
