import type { RankedScores } from './rank-scores.ts'

/** Returns why a comparison of positive and negative rows is not possible, or `undefined` where it is. */
export function oneClassReason({
  positiveWeight,
  negativeWeight,
}: RankedScores): string | undefined {
  if (positiveWeight === 0 && negativeWeight === 0)
    return 'there is no row with both a target and a score'
  if (positiveWeight === 0) return 'no row has the positive class as its target'
  if (negativeWeight === 0) return 'every row has the positive class as its target'
  return undefined
}
