import { conditionalWelchT } from '../../kernels/conditional/conditional-welch-t.ts'
import { type DriftTest, defineDriftTest } from '../drift-test.ts'
import { leaveOutOfSamples } from '../leave-out-of-samples.ts'

/**
 * Welch's t-test: means, without taking equal variances for granted. p-value; drift at or below 0.05.
 *
 * By Student's law, or by permutation where a value stands out for these sizes. Sees means only. No single value decides ({@link leaveOutOfSamples}): a
 * mean moves any distance with one value, and its error with it. More than one infinite value at an end is not judged.
 */
export const welchT: DriftTest = defineDriftTest({
  id: 'welch-t',
  title: "Welch's t-test",
  summary: 'Do the means differ?',
  accepts: ['numeric'],
  needs: 'values',
  minimumRows: 2,
  score: { kind: 'p-value', range: [0, 1], driftWhen: 'at-or-below', defaultThreshold: 0.05 },
  compare: (reference, current, { seed, resolution }) => {
    const left = leaveOutOfSamples('welch-t', reference, current)
    const found = conditionalWelchT(left.reference, left.current, { seed, resolution })
    return left.leftOut > 0 ? { ...found, evidence: { leftOutValues: left.leftOut } } : found
  },
})
