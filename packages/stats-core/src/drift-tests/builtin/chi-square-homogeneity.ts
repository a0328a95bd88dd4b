import { chiSquareHomogeneity as testChiSquareHomogeneity } from '../../kernels/counts/chi-square-homogeneity.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Pearson's chi-square test that both samples come from one distribution over the categories. p-value; drift at or below 0.05.
 *
 * Unlike a goodness-of-fit test (Evidently's `chisquare`) it takes the reference for a sample, and so keeps its false-alarm rate. By
 * permutation where counts are too small for the chi-squared law.
 */
export const chiSquareHomogeneity: DriftTest = defineDriftTest({
  id: 'chi-square-homogeneity',
  title: 'Chi-square test of homogeneity',
  summary: 'Do the shares of the categories differ?',
  accepts: ['categorical'],
  needs: 'profile',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { categories, seed, resolution }) =>
    testChiSquareHomogeneity(categories.reference, categories.current, { seed, resolution }),
})
