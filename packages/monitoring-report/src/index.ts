export { monitoringReportJsonSchema } from './json-schema.ts'
export { parseReport } from './parse-report.ts'
export { ReportError, type ReportErrorCode, type ReportIssue } from './report-error.ts'
export { type Alert, type AlertType, alertSchema, alertTypeSchema } from './schema/alert.ts'
export {
  type ColumnDrift,
  columnDriftSchema,
  type Distribution,
  type DriftWhen,
  distributionSchema,
  driftWhenSchema,
  type Effect,
  effectSchema,
} from './schema/column-drift.ts'
export {
  type ColumnSummary,
  columnSummarySchema,
  type ValueCount,
  valueCountSchema,
} from './schema/column-summary.ts'
export {
  type DataDrift,
  type DriftMethod,
  dataDriftSchema,
  driftMethodSchema,
  type MultivariateDrift,
  multivariateDriftSchema,
  type RelationDrift,
  relationDriftSchema,
} from './schema/data-drift.ts'
export {
  type CheckResult,
  type ColumnQuality,
  type Correlation,
  checkResultSchema,
  columnQualitySchema,
  correlationSchema,
  type DataQuality,
  dataQualitySchema,
  type MissingPattern,
  missingPatternSchema,
  type NearlyDuplicatedColumns,
  nearlyDuplicatedColumnsSchema,
  type TextQuality,
  type TimeQuality,
  textQualitySchema,
  timeQualitySchema,
} from './schema/data-quality.ts'
export {
  type MovedMeasure,
  movedMeasureSchema,
  type ReportComparison,
  reportComparisonSchema,
  type Trend,
  trendSchema,
} from './schema/history.ts'
export {
  type MonitoringReport,
  monitoringReportSchema,
  type Sampling,
  type Skipped,
  samplingSchema,
  schemaVersion,
  skippedSchema,
} from './schema/monitoring-report.ts'
export {
  type ClassificationMetrics,
  type ClassificationPerformance,
  type ClassMetrics,
  type Curve,
  classificationMetricsSchema,
  classificationPerformanceSchema,
  classMetricsSchema,
  curveSchema,
  type ErrorByFeature,
  type ErrorGroups,
  errorByFeatureSchema,
  errorGroupsSchema,
  type MetricTest,
  metricTestSchema,
  type Performance,
  performanceSchema,
  type RankingMetrics,
  type RankingPerformance,
  type RegressionMetrics,
  type RegressionPerformance,
  rankingMetricsSchema,
  rankingPerformanceSchema,
  regressionMetricsSchema,
  regressionPerformanceSchema,
  type ThresholdRow,
  type TopRow,
  thresholdRowSchema,
  topRowSchema,
} from './schema/performance.ts'
export {
  type ColumnKind,
  columnKindSchema,
  type Interval,
  intervalSchema,
  type Severity,
  severitySchema,
  type Verdict,
  verdictSchema,
} from './schema/primitives.ts'
export { type SkipReason, skipReasons } from './schema/skip-reasons.ts'
