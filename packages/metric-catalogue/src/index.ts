export { CatalogueError, type CatalogueErrorCode } from './catalogue-error.ts'
export { commonLabelsOf, type LabelledReport } from './common-labels-of.ts'
export { labelName } from './label-name.ts'
export { labelValue, maximumLabelValueLength } from './label-value.ts'
export {
  defineMeasurement,
  type FieldDefinition,
  type MeasurementDefinition,
} from './measurements/measurement-definition.ts'
export { measurements } from './measurements/measurements.ts'
export { type Point, type PointField, pointsOf } from './measurements/points-of.ts'
export { createMetricCatalogue, type MetricCatalogue, metricCatalogue } from './metric-catalogue.ts'
export {
  defineMetric,
  type LabelledValue,
  type MetricDefinition,
  type MetricLabel,
  type MetricSource,
  type MetricUnit,
  type ReadOptions,
} from './metric-definition.ts'
export { alert } from './metrics/alert.ts'
export { datasetDrift } from './metrics/dataset-drift.ts'
export { driftShare } from './metrics/drift-share.ts'
export { driftedFeaturesCount } from './metrics/drifted-features-count.ts'
export { exportDuration } from './metrics/export-duration.ts'
export {
  type ExportErrorType,
  exportErrorsTotal,
  exportErrorTypes,
} from './metrics/export-errors-total.ts'
export { featureDriftEffect } from './metrics/feature-drift-effect.ts'
export { featureDriftScore } from './metrics/feature-drift-score.ts'
export { featureDrifted } from './metrics/feature-drifted.ts'
export { lastExportTimestamp } from './metrics/last-export-timestamp.ts'
export { lastReportTimestamp } from './metrics/last-report-timestamp.ts'
export { missingValuesCount } from './metrics/missing-values-count.ts'
export { missingValuesPercentage } from './metrics/missing-values-percentage.ts'
export { omittedFeatures } from './metrics/omitted-features.ts'
export { performanceMetrics } from './metrics/performance.ts'
export { reportGenerationSeconds } from './metrics/report-generation-seconds.ts'
export { type RunStage, runFailuresTotal, runStages } from './metrics/run-failures-total.ts'
export { targetDriftScore } from './metrics/target-drift-score.ts'
export { targetDrifted } from './metrics/target-drifted.ts'
export { totalFeatures } from './metrics/total-features.ts'
export { totalValues } from './metrics/total-values.ts'
export { type Sample, type SampleOptions, samplesOf } from './samples-of.ts'
