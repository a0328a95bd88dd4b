import { omnibusOfCells } from '../../kernels/omnibus/omnibus-of-cells.ts'
import { smallestPValue } from '../../kernels/omnibus/smallest-p-value.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Rank omnibus test: location, spread, tails and shape in one p-value, valid with ties and far out in the tail. p-value; drift at or below 0.05.
 *
 * The numeric test of the `calibrated` policy. Its evidence names the aspect that decided (`leading`). ±∞ take part as the extreme values that they are.
 */
export const rankOmnibus: DriftTest = defineDriftTest({
  id: 'rank-omnibus',
  title: 'Rank omnibus test',
  summary: 'Do location, spread, tails or shape differ?',
  accepts: ['numeric'],
  needs: 'ranks',
  minimumRows: 1,
  smallestPValue,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (_reference, _current, { ranks, marks }) => ({
    ...omnibusOfCells(ranks),
    ...(marks === undefined ? {} : { evidence: { marks } }),
  }),
})
