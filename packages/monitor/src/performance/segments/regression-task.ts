import type { RegressionMetrics } from '@leeway/monitoring-report'
import { type RegressionInput, regressionMetrics } from '@leeway/stats-core/performance'
import { regressionFigures } from '../measure-regression.ts'
import type { ReadRegression } from '../read-regression.ts'
import type { SegmentedTask } from './describe-segments.ts'
import { pickRows } from './pick-rows.ts'

/** Returns how a regression is broken down: the loss of a row is its absolute error. */
export function regressionTask({
  current,
  reference,
}: ReadRegression): SegmentedTask<RegressionMetrics> {
  const measure =
    ({ targets, predictions, weights }: RegressionInput) =>
    (rows: Uint32Array) =>
      regressionFigures(
        regressionMetrics({
          targets: pickRows(targets, rows),
          predictions: pickRows(predictions, rows),
          ...(weights && { weights: pickRows(weights, rows) }),
        }),
      )
  return {
    losses: lossesOf(current),
    current: measure(current),
    ...(reference && { reference: measure(reference) }),
  }
}

function lossesOf({ targets, predictions }: RegressionInput): Float64Array {
  return targets.map((target, row) => {
    const loss = Math.abs(predictions[row]! - target)
    return Number.isFinite(loss) ? loss : Number.NaN
  })
}
