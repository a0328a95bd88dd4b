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
 * Returns the share of the rows of a class that were predicted as it, in [0, 1]. Agrees with `sklearn.metrics.recall_score`, but is undefined
 * where no row is of the class and scikit-learn warns and says 0. Interval: Wilson over the rows of the class.
 *
 * @param label code of the class, which counts as the positive one
 */
export function recall(
  matrix: ConfusionMatrix,
  label: number,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const { actual, correct } = matrixShares(matrix)
  if (actual[label] === 0) return undefinedBecause('no row has the positive class as its target')
  const share = Math.min(1, correct[label]! / actual[label]!)
  return defined(
    share,
    wilsonInterval(
      share,
      effectiveSize(matrix, (row) => row === label),
      confidence,
    ),
  )
}
