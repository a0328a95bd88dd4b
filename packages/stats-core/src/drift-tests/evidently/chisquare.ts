import { chiSquareGoodnessOfFit } from '../../kernels/counts/chi-square-goodness-of-fit.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { evidentlyCategories } from './evidently-categories.ts'
import { requireTwoValues } from './require-two-values.ts'

/**
 * Pearson's chi-square test of the current counts against the reference's shares, these taken for the truth. p-value; drift under 0.05, as in
 * Evidently, whose `chisquare` this is: the reference's own sampling error is ignored, and one row of a category that the reference lacks gives p = 0. Numbers are taken as
 * categories. `chi-square-homogeneity` keeps its false-alarm rate.
 */
export const chisquare: DriftTest = defineDriftTest({
  id: 'chisquare',
  title: 'Chi-square (goodness of fit)',
  summary: 'Do the current counts fit the shares of the reference, these taken for the truth?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric', 'categorical'],
  needs: 'values',
  minimumRows: 1,
  smallestPValue: () => 0,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'below', defaultThreshold: 0.05 },
  compare: (reference, current) => {
    const cells = evidentlyCategories(reference, current)
    requireTwoValues('chisquare', cells)
    return chiSquareGoodnessOfFit(cells.reference, cells.current)
  },
})
