import { fisherExact } from '../../kernels/counts/fisher-exact.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { twoCells } from '../two-cells.ts'

/**
 * Fisher's exact test of a two-valued column, samples of any sizes. p-value; drift at or below 0.05.
 *
 * Never too optimistic, and conservative in small samples, where `boschloo` sees more.
 */
export const fisher: DriftTest = defineDriftTest({
  id: 'fisher',
  title: "Fisher's exact test",
  summary: 'Does the share of one of two values differ?',
  accepts: ['categorical', 'numeric'],
  needs: 'values',
  minimumRows: 1,
  smallestPValue: (n, m) => fisherExact(Float64Array.of(n, 0), Float64Array.of(0, m)).pValue,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { categories }) => {
    const cells = twoCells('fisher', categories)
    return fisherExact(cells.reference, cells.current)
  },
})
