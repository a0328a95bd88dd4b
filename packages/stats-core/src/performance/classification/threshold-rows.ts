import type { ThresholdRow } from '@leeway/monitoring-report'
import { confusionAtThreshold } from './confusion-at-threshold.ts'
import type { RankedScores } from './rank-scores.ts'

const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/**
 * Returns what a classifier would be if rows counted as positive from each tenth of probability on, ascending. A figure that the rows do not define there is absent; none without rows.
 *
 * @param ranked scores in [0, 1]
 */
export function thresholdRows(ranked: RankedScores): ThresholdRow[] {
  const total = ranked.positiveWeight + ranked.negativeWeight
  if (total === 0) return []
  return THRESHOLDS.map((threshold) => {
    const { truePositives, falsePositives, falseNegatives, trueNegatives } = confusionAtThreshold(
      ranked,
      threshold,
    )
    const called = truePositives + falsePositives
    return {
      threshold,
      positiveShare: Math.min(1, called / total),
      ...ratio('precision', truePositives, called),
      ...ratio('recall', truePositives, ranked.positiveWeight),
      ...ratio('specificity', trueNegatives, ranked.negativeWeight),
      ...ratio('f1', 2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
    }
  })
}

function ratio<Name extends string>(
  name: Name,
  part: number,
  whole: number,
): { [Key in Name]?: number } {
  return whole > 0 ? ({ [name]: part / whole } as { [Key in Name]: number }) : {}
}
