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
import { type MatrixShares, matrixShares } from './matrix-shares.ts'
import { matrixVariance } from './matrix-variance.ts'
import { smoothMatrix } from './smooth-matrix.ts'

/**
 * Returns Matthews' correlation of targets and predictions, in [−1, 1]; of several classes in Gorodkin's form (2004). Agrees with
 * `sklearn.metrics.matthews_corrcoef`, but is undefined where the targets or the predictions are one class and scikit-learn says 0.
 * Interval: delta method over the cells with four rows added, in Wilson's form.
 */
export function matthewsCorrelation(
  matrix: ConfusionMatrix,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const shares = matrixShares(matrix)
  if (occurring(shares.actual) < 2)
    return undefinedBecause('fewer than two classes occur among the targets')
  if (occurring(shares.predicted) < 2)
    return undefinedBecause('fewer than two classes are predicted')
  const value = correlationOf(shares)
  const smooth = smoothMatrix(matrix)
  const variance = varianceOf(smooth, matrixShares(smooth))
  return defined(value, correlationInterval(value, variance, effectiveSize(matrix), confidence))
}

function correlationOf({ actual, predicted, correct }: MatrixShares): number {
  const chance = actual.reduce((sum, share, label) => sum + share * predicted[label]!, 0)
  const covariance = correct.reduce((sum, share) => sum + share, 0) - chance
  const value = covariance / Math.sqrt(spread(actual) * spread(predicted))
  return Math.max(-1, Math.min(1, value))
}

function varianceOf(matrix: ConfusionMatrix, shares: MatrixShares): number {
  const { actual, predicted } = shares
  const value = correlationOf(shares)
  const actualSpread = spread(actual)
  const predictedSpread = spread(predicted)
  const scale = Math.sqrt(actualSpread * predictedSpread)
  return matrixVariance(matrix, (row, column) => {
    const covarianceSlope = (row === column ? 1 : 0) - predicted[row]! - actual[column]!
    const spreadSlope = actual[row]! / actualSpread + predicted[column]! / predictedSpread
    return covarianceSlope / scale + value * spreadSlope
  })
}

function occurring(shares: Float64Array): number {
  return shares.reduce((count, share) => count + (share > 0 ? 1 : 0), 0)
}

/** Chance that two rows are of different classes. */
function spread(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + share * (1 - share), 0)
}
