import type { RegressionMetrics } from '@leeway/monitoring-report'
import {
  type RegressionInput,
  regressionMetrics,
  trivialRegression,
} from '@leeway/stats-core/performance'
import type { MeasuredSides } from './measured-sides.ts'
import type { ReadRegression } from './read-regression.ts'

/** Returns the metrics of a regression on each side, and those of the best constants, learned from the reference (from the current data, without one). */
export function measureRegression({
  current,
  reference,
}: ReadRegression): MeasuredSides<RegressionMetrics> {
  return {
    current: regressionMetrics(current),
    ...(reference && { reference: regressionMetrics(reference) }),
    trivial: trivialRegression(completeTargets(current), {
      learnedFrom: completeTargets(reference ?? current),
      ...(current.weights && { weights: current.weights }),
    }),
  }
}

function completeTargets({ targets, predictions }: RegressionInput): Float64Array {
  return targets.map((target, row) => (Number.isFinite(predictions[row]!) ? target : Number.NaN))
}

/** Returns the figures of a regression with their intervals, without what is said of its errors' distribution. */
export function regressionFigures(metrics: RegressionMetrics): RegressionMetrics {
  const {
    residuals: _residuals,
    residualNormality: _normality,
    errorGroups: _groups,
    ...figures
  } = metrics
  return figures
}
