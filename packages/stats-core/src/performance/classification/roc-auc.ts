import { shareInterval } from '../intervals/share-interval.ts'
import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'
import { oneClassReason } from './one-class-reason.ts'
import type { RankedScores } from './rank-scores.ts'

/**
 * Returns the area under the ROC curve, in [0, 1]: the chance that a positive row scores above a negative one, ties counting half. Agrees with
 * `sklearn.metrics.roc_auc_score`. Undefined where one class is absent.
 *
 * Interval: variance of DeLong, DeLong and Clarke-Pearson (1988) by midranks in one pass over the ranked scores (Sun and Xu 2014), in Wilson's form, so that
 * an area of 1 is not given as certain. With weights the terms are weighted as in a ratio of sums. Cost O(distinct scores).
 */
export function rocAuc(
  ranked: RankedScores,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const reason = oneClassReason(ranked)
  if (reason !== undefined) return undefinedBecause(reason)
  const { positives, negatives, positiveWeight, negativeWeight } = ranked
  let below = negativeWeight
  let area = 0
  for (let k = 0; k < positives.length; k++) {
    below -= negatives[k]!
    area += positives[k]! * (below + negatives[k]! / 2)
  }
  const value = Math.max(0, Math.min(1, area / positiveWeight / negativeWeight))
  const size = Math.min(ranked.positiveRows, ranked.negativeRows)
  return defined(value, shareInterval(value, deLongVariance(ranked, value), size, confidence))
}

function deLongVariance(ranked: RankedScores, auc: number): number {
  const { positives, negatives, positiveWeight, negativeWeight } = ranked
  let above = 0
  let below = negativeWeight
  let ofPositives = 0
  let ofNegatives = 0
  for (let k = 0; k < positives.length; k++) {
    below -= negatives[k]!
    const beaten = (below + negatives[k]! / 2) / negativeWeight - auc
    const beating = (above + positives[k]! / 2) / positiveWeight - auc
    above += positives[k]!
    ofPositives += ranked.positiveSquares[k]! * beaten * beaten
    ofNegatives += ranked.negativeSquares[k]! * beating * beating
  }
  return (
    varianceOfMean(ofPositives, positiveWeight, ranked.positiveRows, auc) +
    varianceOfMean(ofNegatives, negativeWeight, ranked.negativeRows, auc)
  )
}

/** A single row shows no spread: then the largest that values in [0, 1] with this mean can have. */
function varianceOfMean(squares: number, weight: number, rows: number, mean: number): number {
  if (rows < 2) return mean * (1 - mean)
  return ((rows / (rows - 1)) * squares) / (weight * weight)
}
