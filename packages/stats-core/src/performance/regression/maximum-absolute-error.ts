import { defined, type Metric, undefinedBecause } from '../metric.ts'
import type { RegressionRows } from './regression-rows.ts'

/**
 * Returns the largest |prediction − target|, in the unit of the target. Agrees with `sklearn.metrics.max_error`. Without an interval: rows not seen
 * can be further off, by how much no sample tells. Undefined without rows.
 */
export function maximumAbsoluteError({ errors }: RegressionRows): Metric {
  if (errors.length === 0) {
    return undefinedBecause('there is no row with both a target and a prediction')
  }
  return defined(errors.reduce((largest, error) => Math.max(largest, Math.abs(error)), 0))
}
