import type { RegressionMetrics } from '@leeway/monitoring-report'
import { quantileSorted } from '../../profiles/quantile-sorted.ts'
import { sortDoubles } from '../../sorting/sort-doubles.ts'
import { collectMetrics } from '../collect-metrics.ts'
import { estimateMean } from '../intervals/estimate-mean.ts'
import { maximumAbsoluteError } from './maximum-absolute-error.ts'
import { meanAbsoluteError } from './mean-absolute-error.ts'
import { meanAbsolutePercentageError } from './mean-absolute-percentage-error.ts'
import { meanError } from './mean-error.ts'
import { medianAbsoluteError } from './median-absolute-error.ts'
import { quantileLoss } from './quantile-loss.ts'
import { r2 } from './r2.ts'
import type { RegressionOptions } from './regression-metrics.ts'
import { type RegressionRows, regressionRows } from './regression-rows.ts'
import { rootMeanSquaredError } from './root-mean-squared-error.ts'
import { symmetricMeanAbsolutePercentageError } from './symmetric-mean-absolute-percentage-error.ts'
import { weightedQuantiles } from './weighted-quantiles.ts'

/** Options of {@link trivialRegression}. */
export interface TrivialRegressionOptions extends RegressionOptions {
  /** Targets that the constants are learned from; NaN missing. @defaultValue the targets judged */
  readonly learnedFrom?: Float64Array
  /** Weights of the targets judged, one per row, ≥ 0; NaN missing. */
  readonly weights?: Float64Array
}

/**
 * Returns the metrics of models without features, each figure that of the constant which is best for it: the mean for the mean error, the squared error and R²; the
 * median for the other absolute errors; the median weighted by 1/|target| for the percentage error; the quantile of its level for the quantile loss. `rows: 0` and no figure
 * where either set of targets is empty.
 *
 * @param targets judged; NaN missing
 * @throws StatsError `invalid_option`, `unequal_lengths`
 */
export function trivialRegression(
  targets: Float64Array,
  { learnedFrom = targets, weights, ...options }: TrivialRegressionOptions = {},
): RegressionMetrics {
  const sorted = sortDoubles(learnedFrom.filter(Number.isFinite))
  const of = (constant: number): RegressionRows =>
    regressionRows({
      targets,
      predictions: new Float64Array(targets.length).fill(constant),
      weights,
    })
  const ofMean = of(sorted.length === 0 ? Number.NaN : estimateMean(sorted).mean)
  const ofMedian = of(quantileAt(sorted, 0.5))
  const { values, intervals, undefinedMetrics } = collectMetrics({
    meanError: meanError(ofMean, options),
    meanAbsoluteError: meanAbsoluteError(ofMedian, options),
    rootMeanSquaredError: rootMeanSquaredError(ofMean, options),
    meanAbsolutePercentageError: meanAbsolutePercentageError(of(percentageMedian(sorted)), options),
    symmetricMeanAbsolutePercentageError: symmetricMeanAbsolutePercentageError(ofMedian, options),
    medianAbsoluteError: medianAbsoluteError(ofMedian, options),
    maximumAbsoluteError: maximumAbsoluteError(ofMedian),
    r2: r2(ofMean, options),
    quantileLoss: quantileLoss(of(quantileAt(sorted, options.level ?? 0.5)), options),
  })
  return {
    rows: ofMedian.errors.length,
    ...values,
    intervals,
    ...(undefinedMetrics.length > 0 && { undefinedMetrics }),
  }
}

/** NaN of no values: then no row is complete, and no metric defined. */
function quantileAt(sorted: Float64Array, probability: number): number {
  return sorted.length === 0 ? Number.NaN : quantileSorted(sorted, probability)
}

/** The median weighted by 1/|value|, at which the mean percentage error is smallest. */
function percentageMedian(sorted: Float64Array): number {
  const nonZero = sorted.filter((target) => target !== 0)
  const weights = nonZero.map((target) => 1 / Math.abs(target))
  if (nonZero.length === 0) return quantileAt(sorted, 0.5)
  return weightedQuantiles(nonZero, weights, [0.5])[0]!
}
