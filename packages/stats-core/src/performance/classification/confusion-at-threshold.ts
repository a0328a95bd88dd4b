import type { RankedScores } from './rank-scores.ts'

/** Weight (number of rows, without weights) of right and wrong decisions. */
export interface BinaryCounts {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
}

/**
 * Returns the four cells when rows that score `threshold` or more are called positive. Cost O(distinct scores at or above it).
 *
 * @param threshold any number
 */
export function confusionAtThreshold(ranked: RankedScores, threshold: number): BinaryCounts {
  const { scores, positives, negatives, positiveWeight, negativeWeight } = ranked
  let truePositives = 0
  let falsePositives = 0
  for (let k = 0; k < scores.length && scores[k]! >= threshold; k++) {
    truePositives += positives[k]!
    falsePositives += negatives[k]!
  }
  return {
    truePositives,
    falsePositives,
    falseNegatives: positiveWeight - truePositives,
    trueNegatives: negativeWeight - falsePositives,
  }
}
