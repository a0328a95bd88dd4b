import { exactTwoByTwo } from '../../kernels/counts/exact-two-by-two.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { twoCells } from '../two-cells.ts'

/**
 * Boschloo's exact test of a two-valued column; Fisher's from a thousand rows on, where they agree. p-value; drift at or below 0.05.
 *
 * Never too optimistic, and the strongest of the exact tests in small samples.
 */
export const boschloo: DriftTest = defineDriftTest({
  id: 'boschloo',
  title: "Boschloo's exact test",
  summary: 'Does the share of one of two values differ?',
  accepts: ['categorical', 'numeric'],
  needs: 'values',
  minimumRows: 1,
  smallestPValue: (n, m) => exactTwoByTwo(Float64Array.of(n, 0), Float64Array.of(0, m)).pValue,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { categories }) => {
    const cells = twoCells('boschloo', categories)
    return exactTwoByTwo(cells.reference, cells.current)
  },
})
