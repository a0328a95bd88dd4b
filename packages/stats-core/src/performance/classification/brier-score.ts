import { estimateMean } from '../intervals/estimate-mean.ts'
import { meanInterval } from '../intervals/mean-interval.ts'
import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'
import { areProbabilities, type ClassProbabilities } from './class-probabilities.ts'

/** Options of {@link brierScore}. */
export interface BrierScoreOptions extends MetricOptions {
  /** Code of the class that a single array of probabilities speaks of. @defaultValue 1 */
  readonly positive?: number
  /** One per row, ≥ 0. */
  readonly weights?: Float64Array
}

/**
 * Returns the mean squared distance of the probabilities from the truth (Brier 1950). From one array, of the positive class: in [0, 1], as
 * `sklearn.metrics.brier_score_loss`. From one per class: summed over the classes, in [0, 2], Brier's original (of two classes twice the former).
 * Interval: mean ± t · standard error, within the range.
 *
 * @param targets codes ≥ 0, complete
 * @param probabilities complete
 */
export function brierScore(
  targets: Int32Array,
  probabilities: ClassProbabilities,
  { confidence = defaultConfidence, positive = 1, weights }: BrierScoreOptions = {},
): Metric {
  if (targets.length === 0)
    return undefinedBecause('there is no row with both a target and a probability')
  if (!areProbabilities(probabilities))
    return undefinedBecause('the scores are not probabilities: some lie outside [0, 1]')
  const single = probabilities.length === 1
  const squares = new Float64Array(targets.length)
  for (const [label, column] of probabilities.entries()) {
    const code = single ? positive : label
    for (let i = 0; i < squares.length; i++) {
      const gap = column[i]! - (targets[i] === code ? 1 : 0)
      squares[i]! += gap * gap
    }
  }
  const estimate = estimateMean(squares, weights)
  const interval = meanInterval(estimate, confidence)
  return defined(
    estimate.mean,
    interval && [Math.max(0, interval[0]), Math.min(single ? 1 : 2, interval[1])],
  )
}
