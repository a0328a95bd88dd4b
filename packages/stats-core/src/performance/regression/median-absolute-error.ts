import { quantileSorted } from '../../profiles/quantile-sorted.ts'
import { sortDoubles } from '../../sorting/sort-doubles.ts'
import { criticalValue } from '../intervals/critical-value.ts'
import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'
import type { RegressionRows } from './regression-rows.ts'
import { weightedQuantiles } from './weighted-quantiles.ts'

/**
 * Returns the median of |prediction − target|, in the unit of the target. Agrees with `sklearn.metrics.median_absolute_error`. Interval: order statistics,
 * which no distribution is assumed for: those around n/2 ± z √n/2, n the effective number of rows with weights (Woodruff 1952). Undefined without rows.
 */
export function medianAbsoluteError(
  { errors, weights }: RegressionRows,
  { confidence = defaultConfidence }: MetricOptions = {},
): Metric {
  const rows = errors.length
  if (rows === 0) return undefinedBecause('there is no row with both a target and a prediction')
  const absolute = errors.map(Math.abs)
  if (weights !== undefined) {
    const sum = weights.reduce((total, weight) => total + weight, 0)
    const size = (sum * sum) / weights.reduce((total, weight) => total + weight * weight, 0)
    const half = criticalValue(confidence) / (2 * Math.sqrt(size))
    const shares = [0.5, Math.max(0, 0.5 - half), Math.min(1, 0.5 + half)]
    const [median, low, high] = weightedQuantiles(absolute, weights, shares)
    return defined(median!, [low!, high!])
  }
  const sorted = sortDoubles(absolute)
  const half = (criticalValue(confidence) * Math.sqrt(rows)) / 2
  return defined(quantileSorted(sorted, 0.5), [
    sorted[Math.max(0, Math.floor(rows / 2 - half))]!,
    sorted[Math.min(rows - 1, Math.ceil(rows / 2 + half))]!,
  ])
}
