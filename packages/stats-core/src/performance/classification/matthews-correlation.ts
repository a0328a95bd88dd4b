import { correlationInterval } from '../intervals/correlation-interval.ts'
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
 * Returns Matthews' correlation of targets and predictions, in [−1, 1]; of several classes in Gorodkin's form (2004). Agrees with
 * `sklearn.metrics.matthews_corrcoef`, but is undefined where the targets or the predictions are one class and scikit-learn says 0.
 * Interval: delta method over the cells, in Wilson's form.
 */
export function matthewsCorrelation(
  matrix: ConfusionMatrix,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const { actual, predicted, correct } = matrixShares(matrix)
  if (occurring(actual) < 2)
    return undefinedBecause('fewer than two classes occur among the targets')
  if (occurring(predicted) < 2) return undefinedBecause('fewer than two classes are predicted')
  const chance = actual.reduce((sum, share, label) => sum + share * predicted[label]!, 0)
  const covariance = correct.reduce((sum, share) => sum + share, 0) - chance
  const actualSpread = spread(actual)
  const predictedSpread = spread(predicted)
  const scale = Math.sqrt(actualSpread * predictedSpread)
  const value = Math.max(-1, Math.min(1, covariance / scale))
  const variance = matrixVariance(matrix, (row, column) => {
    const covarianceSlope = (row === column ? 1 : 0) - predicted[row]! - actual[column]!
    const spreadSlope = actual[row]! / actualSpread + predicted[column]! / predictedSpread
    return covarianceSlope / scale + value * spreadSlope
  })
  return defined(value, correlationInterval(value, variance, effectiveSize(matrix), confidence))
}

function occurring(shares: Float64Array): number {
  return shares.reduce((count, share) => count + (share > 0 ? 1 : 0), 0)
}

/** Chance that two rows are of different classes. */
function spread(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + share * (1 - share), 0)
}
