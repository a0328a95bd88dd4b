export { CatalogueError, type CatalogueErrorCode } from './catalogue-error.ts'
export { commonLabelsOf } from './common-labels-of.ts'
export { labelName } from './label-name.ts'
export { labelValue, maximumLabelValueLength } from './label-value.ts'
export { createMetricCatalogue, type MetricCatalogue, metricCatalogue } from './metric-catalogue.ts'
export {
  defineMetric,
  type MetricDefinition,
  type MetricLabel,
  type MetricSource,
  type MetricUnit,
} from './metric-definition.ts'
export { datasetDrift } from './metrics/dataset-drift.ts'
export { driftShare } from './metrics/drift-share.ts'
export { driftedFeaturesCount } from './metrics/drifted-features-count.ts'
export {
  type ExportErrorType,
  exportErrorsTotal,
  exportErrorTypes,
} from './metrics/export-errors-total.ts'
export { lastExportTimestamp } from './metrics/last-export-timestamp.ts'
export { missingValuesCount } from './metrics/missing-values-count.ts'
export { missingValuesPercentage } from './metrics/missing-values-percentage.ts'
export { reportGenerationSeconds } from './metrics/report-generation-seconds.ts'
export { type Sample, samplesOf } from './samples-of.ts'
