import type { RegressionMetrics } from '@leeway/monitoring-report'
import { sortDoubles } from '../../sorting/sort-doubles.ts'
import { collectMetrics } from '../collect-metrics.ts'
import { type ErrorGroup, errorGroups } from './error-groups.ts'
import { maximumAbsoluteError } from './maximum-absolute-error.ts'
import { meanAbsoluteError } from './mean-absolute-error.ts'
import { meanAbsolutePercentageError } from './mean-absolute-percentage-error.ts'
import { meanError } from './mean-error.ts'
import { medianAbsoluteError } from './median-absolute-error.ts'
import { normalityTest } from './normality-test.ts'
import type { QuantileLossOptions } from './quantile-loss.ts'
import { quantileLoss } from './quantile-loss.ts'
import { r2 } from './r2.ts'
import { type RegressionInput, regressionRows } from './regression-rows.ts'
import { residualHistogram } from './residual-histogram.ts'
import { rootMeanSquaredError } from './root-mean-squared-error.ts'
import { symmetricMeanAbsolutePercentageError } from './symmetric-mean-absolute-percentage-error.ts'

/** Options of {@link regressionMetrics}: the confidence of the intervals, and the level of the quantile loss. */
export type RegressionOptions = QuantileLossOptions

/**
 * Returns everything that a report says about one side of a regression. A metric that the rows do not define is absent and stands in
 * `undefinedMetrics` with its reason. Weights move the metrics, not the histogram and the test of normality. O(n) but for weights.
 *
 * @throws StatsError `invalid_option`, `unequal_lengths`
 */
export function regressionMetrics(
  input: RegressionInput,
  options: RegressionOptions = {},
): RegressionMetrics {
  const rows = regressionRows(input)
  const { values, intervals, undefinedMetrics } = collectMetrics({
    meanError: meanError(rows, options),
    meanAbsoluteError: meanAbsoluteError(rows, options),
    rootMeanSquaredError: rootMeanSquaredError(rows, options),
    meanAbsolutePercentageError: meanAbsolutePercentageError(rows, options),
    symmetricMeanAbsolutePercentageError: symmetricMeanAbsolutePercentageError(rows, options),
    medianAbsoluteError: medianAbsoluteError(rows, options),
    maximumAbsoluteError: maximumAbsoluteError(rows),
    r2: r2(rows, options),
    quantileLoss: quantileLoss(rows, options),
  })
  const sorted = sortDoubles(rows.errors.slice())
  const residuals = residualHistogram(sorted)
  const residualNormality = normalityTest(sorted)
  const groups = errorGroups(sorted)
  return {
    rows: rows.errors.length,
    ...values,
    intervals,
    ...(undefinedMetrics.length > 0 && { undefinedMetrics }),
    ...(residuals && { residuals }),
    ...(residualNormality && { residualNormality: { ...residualNormality } }),
    ...(groups && {
      errorGroups: {
        lowerBound: groups.lowerBound,
        upperBound: groups.upperBound,
        underestimation: describeGroup(groups.underestimation),
        majority: describeGroup(groups.majority),
        overestimation: describeGroup(groups.overestimation),
      },
    }),
  }
}

function describeGroup({ rows, meanError, errorDeviation }: ErrorGroup) {
  return {
    rows,
    ...(meanError !== undefined && { meanError }),
    ...(errorDeviation !== undefined && { errorDeviation }),
  }
}
