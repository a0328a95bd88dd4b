import { estimateMean } from '../intervals/estimate-mean.ts'
import { meanInterval } from '../intervals/mean-interval.ts'
import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'
import type { RegressionRows } from './regression-rows.ts'

/**
 * Returns the coefficient of determination, `1 − Σ error² / Σ (target − mean)²`, at most 1. Agrees with `sklearn.metrics.r2_score`, but is undefined where all
 * targets are equal and scikit-learn says 1 or 0. Interval: delta method, from each row's influence on the ratio, not above 1.
 */
export function r2(
  { errors, targets, weights }: RegressionRows,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  if (targets.length < 2)
    return undefinedBecause('fewer than two rows have both a target and a prediction')
  const { mean } = estimateMean(targets, weights)
  if (targets.every((target) => target === targets[0]))
    return undefinedBecause('all targets are equal')
  const errorSquares = errors.map((error) => error * error)
  const targetSquares = targets.map((target) => (target - mean) ** 2)
  const unexplained = estimateMean(errorSquares, weights).mean
  const spread = estimateMean(targetSquares, weights).mean
  const ratio = unexplained / spread
  if (!Number.isFinite(ratio)) return undefinedBecause('the errors are too large to be added up')
  const influence = errorSquares.map((square, i) => (square - ratio * targetSquares[i]!) / spread)
  const { variance, rows } = estimateMean(influence, weights)
  const interval = meanInterval({ mean: 1 - ratio, variance, rows }, confidence)
  return defined(1 - ratio, interval && [interval[0], Math.min(1, interval[1])])
}
