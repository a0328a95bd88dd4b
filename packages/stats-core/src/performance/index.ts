export { accuracy } from './classification/accuracy.ts'
export {
  type AveragedMetric,
  averageOfClasses,
  type ClassAverage,
} from './classification/average-of-classes.ts'
export { balancedAccuracy } from './classification/balanced-accuracy.ts'
export { type BrierScoreOptions, brierScore } from './classification/brier-score.ts'
export {
  type CalibrationBin,
  type CalibrationOptions,
  calibrationBins,
} from './classification/calibration-bins.ts'
export { calibrationError } from './classification/calibration-error.ts'
export type { ClassProbabilities } from './classification/class-probabilities.ts'
export { classShares } from './classification/class-shares.ts'
export {
  type ClassificationOptions,
  classificationMetrics,
} from './classification/classification-metrics.ts'
export type { ClassificationInput } from './classification/classification-rows.ts'
export { cohensKappa } from './classification/cohens-kappa.ts'
export { type BinaryCounts, confusionAtThreshold } from './classification/confusion-at-threshold.ts'
export { type ConfusionMatrix, confusionMatrix } from './classification/confusion-matrix.ts'
export type { CurveOptions, CurvePoints } from './classification/curve-points.ts'
export { type FScoreOptions, fScore } from './classification/f-score.ts'
export { type LogLossOptions, logLoss } from './classification/log-loss.ts'
export { matthewsCorrelation } from './classification/matthews-correlation.ts'
export { prAuc } from './classification/pr-auc.ts'
export { prCurve } from './classification/pr-curve.ts'
export { precision } from './classification/precision.ts'
export { predictLabels } from './classification/predict-labels.ts'
export { type RankedScores, rankScores } from './classification/rank-scores.ts'
export { recall } from './classification/recall.ts'
export { rocAuc } from './classification/roc-auc.ts'
export { rocCurve } from './classification/roc-curve.ts'
export { specificity } from './classification/specificity.ts'
export { type TopK, topK, topKs } from './classification/top-k.ts'
export {
  type TrivialClassification,
  trivialClassification,
} from './classification/trivial-classification.ts'
export {
  type DifferenceTest,
  differenceTest,
  type EstimatedFigure,
} from './intervals/difference-test.ts'
export { estimateMean } from './intervals/estimate-mean.ts'
export { type EstimatedMean, meanInterval } from './intervals/mean-interval.ts'
export { shareInterval } from './intervals/share-interval.ts'
export { wilsonInterval } from './intervals/wilson-interval.ts'
export type { DefinedMetric, Metric, MetricOptions, UndefinedMetric } from './metric.ts'
export type { Interactions } from './ranking/interactions-of.ts'
export { type RankingOptions, rankingMetrics } from './ranking/ranking-metrics.ts'
export type { RankingInput } from './ranking/rows-by-user.ts'
export { trivialRanking } from './ranking/trivial-ranking.ts'
export { type UserList, type UserMetrics, userMetrics } from './ranking/user-metrics.ts'
export {
  type ErrorBounds,
  type ErrorByFeature,
  errorByCategoricalFeature,
  errorByNumericFeature,
} from './regression/error-by-feature.ts'
export {
  type ErrorGroup,
  type ErrorGroupOptions,
  type ErrorGroups,
  errorGroups,
} from './regression/error-groups.ts'
export { maximumAbsoluteError } from './regression/maximum-absolute-error.ts'
export { meanAbsoluteError } from './regression/mean-absolute-error.ts'
export { meanAbsolutePercentageError } from './regression/mean-absolute-percentage-error.ts'
export { meanError } from './regression/mean-error.ts'
export { medianAbsoluteError } from './regression/median-absolute-error.ts'
export {
  type NormalProbabilityPlot,
  normalProbabilityPlot,
} from './regression/normal-probability-plot.ts'
export { type NormalityTest, normalityTest } from './regression/normality-test.ts'
export { type QuantileLossOptions, quantileLoss } from './regression/quantile-loss.ts'
export { r2 } from './regression/r2.ts'
export { type RegressionOptions, regressionMetrics } from './regression/regression-metrics.ts'
export {
  type RegressionInput,
  type RegressionRows,
  regressionRows,
} from './regression/regression-rows.ts'
export { residualHistogram } from './regression/residual-histogram.ts'
export { rootMeanSquaredError } from './regression/root-mean-squared-error.ts'
export { symmetricMeanAbsolutePercentageError } from './regression/symmetric-mean-absolute-percentage-error.ts'
export {
  type TrivialRegressionOptions,
  trivialRegression,
} from './regression/trivial-regression.ts'
