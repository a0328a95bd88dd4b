import { conditionalTwoProportion } from '../../kernels/conditional/conditional-two-proportion.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { twoCells } from '../two-cells.ts'

/**
 * Two-proportion z-test of a two-valued column, with the exact law of |z| given the margins. p-value; drift at or below 0.05.
 *
 * Never too optimistic; `boschloo` sees a little more in small samples.
 */
export const twoProportion: DriftTest = defineDriftTest({
  id: 'two-proportion',
  title: 'Two-proportion z-test',
  summary: 'Does the share of one of two values differ?',
  accepts: ['categorical', 'numeric'],
  needs: 'values',
  minimumRows: 1,
  smallestPValue: (n, m) =>
    conditionalTwoProportion(Float64Array.of(n, 0), Float64Array.of(0, m)).pValue,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { categories }) => {
    const cells = twoCells('two-proportion', categories)
    return conditionalTwoProportion(cells.reference, cells.current)
  },
})
