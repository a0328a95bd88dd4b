import { twoProportionZ } from '../../kernels/counts/two-proportion-z.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { twoCells } from '../two-cells.ts'

/**
 * Two-proportion z-test of a two-valued column, with the normal law: quick, and too optimistic in small samples, where `boschloo` is exact. p-value; drift at or below 0.05.
 */
export const twoProportion: DriftTest = defineDriftTest({
  id: 'two-proportion',
  title: 'Two-proportion z-test',
  summary: 'Does the share of one of two values differ?',
  accepts: ['categorical', 'numeric'],
  needs: 'profile',
  minimumRows: 1,
  smallestPValue: (n, m) => twoProportionZ(Float64Array.of(n, 0), Float64Array.of(0, m)).pValue,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { categories }) => {
    const cells = twoCells('two-proportion', categories)
    return twoProportionZ(cells.reference, cells.current)
  },
})
