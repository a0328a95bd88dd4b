import { conditionalLevene } from '../../kernels/conditional/conditional-levene.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { leaveOutOfSamples } from '../leave-out-of-samples.ts'

/**
 * Levene's test of equal spread about the medians (Brown and Forsythe). p-value; drift at or below 0.05.
 *
 * By the F law, or by permutation where a value stands out for these sizes. Sees spread only: pair it with a test of location. No single value
 * decides ({@link leaveOutOfSamples}), and more than one infinite value at an end is not judged.
 */
export const levene: DriftTest = defineDriftTest({
  id: 'levene',
  title: 'Levene (Brown-Forsythe)',
  summary: 'Do the spreads differ?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 5,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current, { seed, resolution }) => {
    const left = leaveOutOfSamples('levene', reference, current)
    const found = conditionalLevene(left.reference, left.current, { seed, resolution })
    return left.leftOut > 0 ? { ...found, evidence: { leftOutValues: left.leftOut } } : found
  },
})
