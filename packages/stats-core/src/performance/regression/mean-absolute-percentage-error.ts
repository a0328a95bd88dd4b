import { type Metric, type MetricOptions, undefinedBecause } from '../metric.ts'
import { selectRows } from '../select-rows.ts'
import { meanOfRows } from './mean-of-rows.ts'
import type { RegressionRows } from './regression-rows.ts'

/**
 * Returns the mean of |prediction − target| / |target|, a share (0.1 is 10 %). Rows with target 0, of which no percentage exists, are left out. Agrees with
 * `sklearn.metrics.mean_absolute_percentage_error` of the other rows. Interval: mean ± t · standard error, not below 0. Undefined where no row is left.
 */
export function meanAbsolutePercentageError(
  { errors, targets, weights }: RegressionRows,
  options: MetricOptions = {},
): Metric {
  const keep = new Uint8Array(targets.length)
  const shares = new Float64Array(targets.length)
  let kept = 0
  for (let i = 0; i < shares.length; i++) {
    shares[i] = Math.abs(errors[i]! / targets[i]!)
    if (!Number.isFinite(shares[i]!)) continue
    keep[i] = 1
    kept++
  }
  if (kept === 0 && targets.length > 0) return undefinedBecause('every target is 0')
  return meanOfRows(selectRows(shares, keep, kept), {
    ...options,
    weights: weights && selectRows(weights, keep, kept),
    lowest: 0,
  })
}
