import { wilsonInterval } from '../intervals/wilson-interval.ts'
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

/**
 * Returns the share of the rows predicted as a class that are of it, in [0, 1]. Agrees with `sklearn.metrics.precision_score`, but is undefined
 * where nothing was predicted as the class and scikit-learn warns and says 0. Interval: Wilson over the rows predicted so.
 *
 * @param label code of the class, which counts as the positive one
 */
export function precision(
  matrix: ConfusionMatrix,
  label: number,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const { predicted, correct } = matrixShares(matrix)
  if (predicted[label] === 0) return undefinedBecause('no row is predicted as the positive class')
  const share = Math.min(1, correct[label]! / predicted[label]!)
  return defined(
    share,
    wilsonInterval(
      share,
      effectiveSize(matrix, (_, column) => column === label),
      confidence,
    ),
  )
}
