import { gHomogeneity as testGHomogeneity } from '../../kernels/counts/g-homogeneity.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * G-test (likelihood ratio) that both samples come from one distribution over the categories. p-value; drift at or below 0.05.
 *
 * Like `chi-square-homogeneity`, and stronger where a category is new or gone. By permutation where counts are too small for the chi-squared law.
 */
export const gHomogeneity: DriftTest = defineDriftTest({
  id: 'g-homogeneity',
  title: 'G-test of homogeneity',
  summary: 'Do the shares of the categories differ?',
  accepts: ['categorical'],
  needs: 'profile',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { categories, seed, resolution }) =>
    testGHomogeneity(categories.reference, categories.current, { seed, resolution }),
})
