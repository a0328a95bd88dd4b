import { fisherExact as testFisherExact } from '../../kernels/counts/fisher-exact.ts'
import { StatsError } from '../../stats-error.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { evidentlyCategories } from './evidently-categories.ts'
import { requireEqualSizes } from './require-equal-sizes.ts'

/**
 * Fisher's exact test for samples of one size and at most two categories. p-value; drift under 0.1, as in Evidently, whose `fisher_exact` this is and which
 * refuses everything else. `fisher` takes samples of any sizes.
 */
export const fisherExact: DriftTest = defineDriftTest({
  id: 'fisher_exact',
  title: "Fisher's exact test (equal sizes)",
  summary: 'Does the share of the first of two categories differ, both samples being of one size?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['categorical'],
  needs: 'values',
  minimumRows: 1,
  smallestPValue: (n, m) => testFisherExact(Float64Array.of(n, 0), Float64Array.of(0, m)).pValue,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'below', defaultThreshold: 0.1 },
  compare: (reference, current) => {
    const cells = evidentlyCategories(reference, current)
    const categories = cells.reference.length
    if (categories > 2) {
      throw new StatsError(
        'not_applicable',
        `fisher_exact: reference and current hold ${categories} different values, needs at most 2`,
      )
    }
    requireEqualSizes('fisher_exact', reference.size, current.size)
    if (categories === 1) return { pValue: 1 }
    return testFisherExact(cells.reference, cells.current)
  },
})
