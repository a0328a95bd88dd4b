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
 * Returns the share of rows predicted right, in [0, 1]. Agrees with `sklearn.metrics.accuracy_score`. Interval: Wilson, at the effective size with weights.
 * Undefined without rows.
 */
export function accuracy(
  matrix: ConfusionMatrix,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const { weight, correct } = matrixShares(matrix)
  if (weight === 0) return undefinedBecause('there is no row with both a target and a prediction')
  const share = Math.min(
    1,
    correct.reduce((sum, cell) => sum + cell, 0),
  )
  return defined(share, wilsonInterval(share, effectiveSize(matrix), confidence))
}
