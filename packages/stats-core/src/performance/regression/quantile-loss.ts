import { StatsError } from '../../stats-error.ts'
import type { Metric, MetricOptions } from '../metric.ts'
import { meanOfRows } from './mean-of-rows.ts'
import type { RegressionRows } from './regression-rows.ts'

/** Options of {@link quantileLoss}. */
export interface QuantileLossOptions extends MetricOptions {
  /** The quantile that the model predicts, in (0, 1). @defaultValue 0.5, at which the loss is half the mean absolute error */
  readonly level?: number
}

/**
 * Returns the mean pinball loss, in the unit of the target: an error below counts `level`, one above `1 − level` (Koenker and Bassett 1978). Agrees with
 * `sklearn.metrics.mean_pinball_loss`. Interval: mean ± t · standard error, not below 0. Undefined without rows.
 *
 * @throws StatsError `invalid_option`
 */
export function quantileLoss(
  { errors, weights }: RegressionRows,
  { level = 0.5, ...options }: QuantileLossOptions = {},
): Metric {
  if (!(level > 0 && level < 1)) {
    throw new StatsError('invalid_option', `level: found ${level}, needs a number between 0 and 1`)
  }
  const losses = errors.map((error) => (error < 0 ? -level * error : (1 - level) * error))
  return meanOfRows(losses, { ...options, weights, lowest: 0 })
}
