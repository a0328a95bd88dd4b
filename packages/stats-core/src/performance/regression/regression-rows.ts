import { requireLengths } from '../require-lengths.ts'
import { requireWeights } from '../require-weights.ts'
import { selectRows } from '../select-rows.ts'

/** A regression: what was, and what was predicted. */
export interface RegressionInput {
  /** NaN missing. */
  readonly targets: Float64Array
  /** NaN missing. */
  readonly predictions: Float64Array
  /** One per row, ≥ 0; NaN missing. */
  readonly weights?: Float64Array | undefined
}

/** The rows of a {@link RegressionInput} that are complete. */
export interface RegressionRows {
  readonly targets: Float64Array
  readonly predictions: Float64Array
  /** Prediction − target, in the unit of the target. */
  readonly errors: Float64Array
  readonly weights?: Float64Array
}

/**
 * Returns the rows whose target and prediction are finite and whose weight is given and not 0, with their errors. The arrays given are shared where
 * all rows are such. An error that overflows counts as incomplete.
 *
 * @throws StatsError `unequal_lengths`, `invalid_option`
 */
export function regressionRows({ targets, predictions, weights }: RegressionInput): RegressionRows {
  requireLengths({ targets, predictions, weights })
  requireWeights(weights)
  const keep = new Uint8Array(targets.length)
  const errors = new Float64Array(targets.length)
  let kept = 0
  for (let i = 0; i < keep.length; i++) {
    const error = predictions[i]! - targets[i]!
    errors[i] = error
    if (!Number.isFinite(error)) continue
    if (weights !== undefined && !(weights[i]! > 0)) continue
    keep[i] = 1
    kept++
  }
  return {
    targets: selectRows(targets, keep, kept),
    predictions: selectRows(predictions, keep, kept),
    errors: selectRows(errors, keep, kept),
    ...(weights && { weights: selectRows(weights, keep, kept) }),
  }
}
