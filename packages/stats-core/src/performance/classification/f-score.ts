import { StatsError } from '../../stats-error.ts'
import { shareInterval } from '../intervals/share-interval.ts'
import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'
import type { ConfusionMatrix } from './confusion-matrix.ts'
import { effectiveSize } from './effective-size.ts'
import { matrixShares } from './matrix-shares.ts'
import { matrixVariance } from './matrix-variance.ts'

/** Options of {@link fScore}. */
export interface FScoreOptions extends MetricOptions {
  /** How many times recall counts as much as precision, > 0. @defaultValue 1 */
  readonly beta?: number
}

/**
 * Returns F-beta of a class, `(1 + β²) TP / ((1 + β²) TP + β² FN + FP)`, in [0, 1]. Agrees with `sklearn.metrics.fbeta_score`; 0 where the class
 * was never predicted but occurs; undefined where it is neither a target nor a prediction. Interval: delta method over the cells, in Wilson's form.
 *
 * @param label code of the class
 * @throws StatsError `invalid_option`
 */
export function fScore(
  matrix: ConfusionMatrix,
  label: number,
  { beta = 1, confidence = defaultConfidence }: FScoreOptions = {},
): Metric {
  if (!(beta > 0 && Number.isFinite(beta))) {
    throw new StatsError('invalid_option', `beta: found ${beta}, needs a number greater than 0`)
  }
  const { actual, predicted, correct } = matrixShares(matrix)
  const square = beta * beta
  const whole = square * actual[label]! + predicted[label]!
  if (whole === 0) return undefinedBecause('the class is neither a target nor a prediction')
  const value = Math.min(1, ((1 + square) * correct[label]!) / whole)
  const variance = matrixVariance(matrix, (row, column) => {
    const hit = row === label && column === label ? 1 + square : 0
    const touched = (row === label ? square : 0) + (column === label ? 1 : 0)
    return (hit - value * touched) / whole
  })
  const size = effectiveSize(matrix, (row, column) => row === label || column === label)
  return defined(value, shareInterval(value, variance, size, confidence))
}
