import { conditionalMannWhitney } from '../../kernels/conditional/conditional-mann-whitney.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'

/**
 * Mann-Whitney test, two-sided, with its law given the ties. p-value; drift at or below 0.05.
 *
 * Strong for shifts, whatever the distribution; blind to a change of spread about one centre. ±∞ take part as the extreme values that they are.
 */
export const mannWhitney: DriftTest = defineDriftTest({
  id: 'mann-whitney',
  title: 'Mann-Whitney',
  summary: 'Do values of one side tend to be larger than those of the other?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 1,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current, { seed, resolution }) =>
    conditionalMannWhitney(reference.sorted, current.sorted, { seed, resolution }),
})
