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

/**
 * Returns the mean recall of the classes that occur among the targets, in [0, 1]. Agrees with `sklearn.metrics.balanced_accuracy_score`, which
 * leaves out the same classes; undefined where only one occurs, since it then is that class's recall and no balance. Interval: delta
 * method over the cells, in Wilson's form.
 */
export function balancedAccuracy(
  matrix: ConfusionMatrix,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const { actual, correct } = matrixShares(matrix)
  const occurring = actual.reduce((count, share) => count + (share > 0 ? 1 : 0), 0)
  if (occurring < 2) return undefinedBecause('fewer than two classes occur among the targets')
  const recalls = actual.map((share, label) => (share > 0 ? correct[label]! / share : 0))
  const value = Math.min(1, recalls.reduce((sum, share) => sum + share, 0) / occurring)
  const variance = matrixVariance(
    matrix,
    (row, column) => ((row === column ? 1 : 0) - recalls[row]!) / (actual[row]! * occurring),
  )
  return defined(value, shareInterval(value, variance, effectiveSize(matrix), confidence))
}
