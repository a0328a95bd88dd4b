import { defined, type Metric, type MetricOptions } from '../metric.ts'
import { meanOfRows } from './mean-of-rows.ts'
import type { RegressionRows } from './regression-rows.ts'

/**
 * Returns √ mean (prediction − target)², in the unit of the target. Agrees with `sklearn.metrics.mean_squared_error(squared=False)`. Interval: roots of
 * the ends of that of the mean square. Undefined without rows.
 */
export function rootMeanSquaredError(
  { errors, weights }: RegressionRows,
  options: MetricOptions = {},
): Metric {
  const square = meanOfRows(
    errors.map((error) => error * error),
    { ...options, weights, lowest: 0 },
  )
  if (square.status === 'undefined') return square
  const { value, interval } = square
  return defined(Math.sqrt(value), interval && [Math.sqrt(interval[0]), Math.sqrt(interval[1])])
}
