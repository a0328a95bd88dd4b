import { estimateMean } from '../intervals/estimate-mean.ts'
import { meanInterval } from '../intervals/mean-interval.ts'
import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'

/** Bounds of a mean that its rows' values have. */
export interface MeanBounds extends MetricOptions {
  /** One per value, > 0. */
  readonly weights?: Float64Array | undefined
  /** No value can be below. @defaultValue -Infinity */
  readonly lowest?: number
  /** No value can be above. @defaultValue Infinity */
  readonly highest?: number
}

/**
 * Returns the mean of one figure per row as a metric, its interval mean ± t · standard error within the bounds. Undefined without rows, and where the
 * figures are too large to be added up.
 *
 * @param values finite
 */
export function meanOfRows(
  values: Float64Array,
  { weights, lowest = -Infinity, highest = Infinity, confidence = defaultConfidence }: MeanBounds,
): Metric {
  if (values.length === 0)
    return undefinedBecause('there is no row with both a target and a prediction')
  const estimate = estimateMean(values, weights)
  if (!Number.isFinite(estimate.mean))
    return undefinedBecause('the errors are too large to be added up')
  const interval = Number.isFinite(estimate.variance)
    ? meanInterval(estimate, confidence)
    : undefined
  return defined(
    estimate.mean,
    interval && [Math.max(lowest, interval[0]), Math.min(highest, interval[1])],
  )
}
