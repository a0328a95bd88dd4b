import type { Metric, MetricOptions } from '../metric.ts'
import { meanOfRows } from './mean-of-rows.ts'
import type { RegressionRows } from './regression-rows.ts'

/**
 * Returns the mean of prediction − target, in the unit of the target: above 0 where the model predicts too much. Interval: mean ± t · standard error.
 * Undefined without rows.
 */
export function meanError(
  { errors, weights }: RegressionRows,
  options: MetricOptions = {},
): Metric {
  return meanOfRows(errors, { ...options, weights })
}
