import type { Metric, MetricOptions } from '../metric.ts'
import { meanOfRows } from './mean-of-rows.ts'
import type { RegressionRows } from './regression-rows.ts'

/**
 * Returns the mean of 2 |prediction − target| / (|prediction| + |target|), in [0, 2] (Makridakis 1993, without the percent). A row in which both are 0 is a
 * right prediction and counts 0. Interval: mean ± t · standard error, in [0, 2]. Undefined without rows.
 */
export function symmetricMeanAbsolutePercentageError(
  { errors, targets, predictions, weights }: RegressionRows,
  options: MetricOptions = {},
): Metric {
  const shares = errors.map((error, i) =>
    error === 0 ? 0 : Math.abs(error) / (Math.abs(predictions[i]!) / 2 + Math.abs(targets[i]!) / 2),
  )
  return meanOfRows(shares, { ...options, weights, lowest: 0, highest: 2 })
}
