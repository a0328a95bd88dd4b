import { twoProportionZ } from '../../kernels/counts/two-proportion-z.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { evidentlyCategories } from './evidently-categories.ts'

/**
 * Two-proportion z-test of the smallest value against all others. p-value; drift under 0.05, as in Evidently, whose `z` this is. Numbers are taken as
 * categories. With more than two values it sees only the first in sorted order. Where Evidently's p-value is cut off at 0 (|z| > 8.3), this one goes on.
 */
export const z: DriftTest = defineDriftTest({
  id: 'z',
  title: 'Z-test',
  summary: 'Does the share of the smallest value differ?',
  agreesWith: 'Evidently 0.4.40',
  accepts: ['numeric', 'categorical'],
  needs: 'values',
  minimumRows: 1,
  smallestPValue: (n, m) => twoProportionZ(Float64Array.of(n, 0), Float64Array.of(0, m)).pValue,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'below', defaultThreshold: 0.05 },
  compare: (reference, current) => {
    const cells = evidentlyCategories(reference, current)
    return twoProportionZ(firstAgainstRest(cells.reference), firstAgainstRest(cells.current))
  },
})

function firstAgainstRest(counts: Float64Array): Float64Array {
  const rows = counts.reduce((sum, count) => sum + count, 0)
  const first = counts[0] ?? 0
  return Float64Array.of(first, rows - first)
}
