import type { Metric, MetricOptions } from '../metric.ts'
import { meanOfRows } from './mean-of-rows.ts'
import type { RegressionRows } from './regression-rows.ts'

/**
 * Returns the mean of |prediction − target|, in the unit of the target. Agrees with `sklearn.metrics.mean_absolute_error`. Interval: mean ± t · standard
 * error, not below 0. Undefined without rows.
 */
export function meanAbsoluteError(
  { errors, weights }: RegressionRows,
  options: MetricOptions = {},
): Metric {
  return meanOfRows(errors.map(Math.abs), { ...options, weights, lowest: 0 })
}
