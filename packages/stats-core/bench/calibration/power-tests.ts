import { levene } from '../../src/kernels/continuous/levene.ts'
import { welchTTest } from '../../src/kernels/continuous/t-tests.ts'
import { chiSquareHomogeneity } from '../../src/kernels/counts/chi-square-homogeneity.ts'
import { categoricalTests } from './categorical-study.ts'
import { numericTests } from './numeric-study.ts'
import type { CalibratedTest } from './study.ts'

/** A test of which power is measured. */
export interface PowerTest extends CalibratedTest {
  /** Whether it rejects where its p-value is among the smallest without drift, at this level, rather than at or below the level. */
  readonly isSizeCorrected?: true
}

/** The tests of which power is compared: the default one first, then those that it is measured against. */
export interface PowerTests {
  readonly tests: readonly PowerTest[]
  /** Ids of the tests that the bounds on the shortfall are stated against; the others are shown beside. */
  readonly rivals: readonly string[]
  /** Id of the one of them below which the default one may nowhere fall by more than 0.03. */
  readonly standard: string
}

/** On published laws, not ours: they are quick, and on the normal samples that bounds are stated for they hold. */
const published: readonly CalibratedTest[] = [
  {
    id: 't_test',
    title: 'Welch (published law)',
    promise: 'none',
    share: 1,
    pValue: ({ reference, current }) =>
      'finite' in reference && 'finite' in current
        ? welchTTest(reference.finite, current.finite).pValue
        : undefined,
  },
  {
    id: 'brown_forsythe',
    title: 'Levene (published law)',
    promise: 'none',
    share: 1,
    pValue: ({ reference, current }) =>
      'finite' in reference && 'finite' in current
        ? levene(reference.finite, current.finite).pValue
        : undefined,
  },
]

/** Tests of numeric columns. */
export const numericPowerTests: PowerTests = {
  rivals: [
    'ks',
    'anderson-darling',
    'cramer-von-mises',
    'mann-whitney',
    't_test',
    'brown_forsythe',
  ],
  standard: 'ks',
  tests: [
    ...pick(numericTests, [
      'rank-omnibus',
      'ks',
      'anderson-darling',
      'cramer-von-mises',
      'mann-whitney',
    ]),
    ...published,
  ],
}

/** Pearson's statistic by its published law, no cells pooled: `scipy.stats.chi2_contingency`. */
const publishedChiSquare: CalibratedTest['pValue'] = ({ context: { categories } }) =>
  chiSquareHomogeneity(categories.reference, categories.current, {
    method: 'asymptotic',
    poolBelow: 0,
  }).pValue

/** Tests of categorical columns. */
export const categoricalPowerTests: PowerTests = {
  rivals: ['chi2_corrected', 'g-homogeneity'],
  standard: 'chi2_corrected',
  tests: [
    ...pick(categoricalTests, ['categorical-omnibus']),
    {
      id: 'chi2_contingency',
      title: 'Chi-square (chi-squared law)',
      promise: 'none',
      share: 1,
      pValue: publishedChiSquare,
    },
    {
      id: 'chi2_corrected',
      title: 'Chi-square (simulated critical value)',
      promise: 'none',
      share: 1,
      isSizeCorrected: true,
      pValue: publishedChiSquare,
    },
    ...pick(categoricalTests, ['chi-square-homogeneity', 'g-homogeneity', 'jensen-shannon']),
  ],
}

function pick(tests: readonly CalibratedTest[], ids: readonly string[]): CalibratedTest[] {
  return ids.map((id) => tests.find((test) => test.id === id)!)
}
