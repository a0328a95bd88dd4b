import { categoricalOmnibus as testCategoricalOmnibus } from '../../kernels/counts/categorical-omnibus.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Categorical omnibus test: all shares, missing ones and the one that moved furthest in one p-value, valid at any sizes. p-value; drift at or below 0.05.
 *
 * The categorical test of the `calibrated` policy. Hardly weaker than `chi-square-homogeneity` where that is strong, and much stronger for a new category beside many, or of a
 * small reference, and for one that is gone.
 */
export const categoricalOmnibus: DriftTest = defineDriftTest({
  id: 'categorical-omnibus',
  title: 'Categorical omnibus test',
  summary: 'Do all shares differ, or some, or one, new and gone ones included?',
  accepts: ['categorical'],
  needs: 'profile',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { categories, seed, resolution }) =>
    testCategoricalOmnibus(categories.reference, categories.current, { seed, resolution }),
})
