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
 * Returns the average precision, the area under the precision-recall curve in steps, in [0, 1]: `Σ (Rₖ − Rₖ₋₁) Pₖ` over the distinct scores. Agrees with
 * `sklearn.metrics.average_precision_score`. Undefined where one class is absent; its level without skill is the share of positives.
 *
 * Interval: infinitesimal jackknife (Efron 1982, ch. 6), each row's influence on the sum in closed form, in Wilson's form. Cost O(distinct scores).
 */
export function prAuc(
  ranked: RankedScores,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const reason = oneClassReason(ranked)
  if (reason !== undefined) return undefinedBecause(reason)
  const { positives, negatives, positiveWeight } = ranked
  let truePositives = 0
  let falsePositives = 0
  let sum = 0
  for (let k = 0; k < positives.length; k++) {
    truePositives += positives[k]!
    falsePositives += negatives[k]!
    if (positives[k]! > 0) sum += (positives[k]! * truePositives) / (truePositives + falsePositives)
  }
  const value = Math.min(1, sum / positiveWeight)
  const variance = influenceVariance(ranked, value)
  return defined(value, shareInterval(value, variance, ranked.positiveRows, confidence))
}

/**
 * From the lowest score up, because a row moves the precision at its own score and at all below it: `gain` and `loss` sum what one more
 * positive or negative row changes there.
 */
function influenceVariance(ranked: RankedScores, value: number): number {
  const { positives, negatives, positiveSquares, negativeSquares, positiveWeight } = ranked
  let truePositives = positiveWeight
  let falsePositives = ranked.negativeWeight
  let gain = 0
  let loss = 0
  let sum = 0
  for (let k = positives.length - 1; k >= 0; k--) {
    const weight = truePositives + falsePositives
    if (weight <= 0) break
    const share = positives[k]! / positiveWeight / weight / weight
    gain += share * falsePositives
    loss += share * truePositives
    const ofPositive = (truePositives / weight - value) / positiveWeight + gain
    sum += positiveSquares[k]! * ofPositive * ofPositive + negativeSquares[k]! * loss * loss
    truePositives -= positives[k]!
    falsePositives -= negatives[k]!
  }
  const rows = ranked.positiveRows
  return rows > 1 ? (rows / (rows - 1)) * sum : sum
}
