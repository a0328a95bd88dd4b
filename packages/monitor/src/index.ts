export { type AlertSource, alertsOf } from './alerts/alerts-of.ts'
export { alertEndsBelow } from './alerts/continued-alerts.ts'
export { applyEdit } from './checks/apply-edit.ts'
export { builtinChecks } from './checks/builtin-checks.ts'
export {
  type Check,
  type ColumnCheck,
  type ColumnSubject,
  type DataCheck,
  type DataSubject,
  defineColumnCheck,
  defineDataCheck,
  type FieldKind,
} from './checks/check.ts'
export { type CheckRegistry, createCheckRegistry } from './checks/check-registry.ts'
export type { Expectation, PlainValue } from './checks/expectation.ts'
export {
  type InferExpectationsOptions,
  inferExpectations,
} from './checks/infer-expectations.ts'
export type { Observation, SeenObservation, SkippedObservation } from './checks/observation.ts'
export { type BoundedValue, observeBounds } from './checks/observe-bounds.ts'
export type { ColumnMapping, PredictionColumns, Role, Task } from './column-mapping.ts'
export type { ColumnFinding } from './drift/examine-column.ts'
export type { ColumnTask, MapColumns, TaskReference } from './drift/map-columns.ts'
export type { ColumnPair } from './drift/pair-column.ts'
export { compareReports } from './history/compare-reports.ts'
export type { EarlierReports } from './history/read-history.ts'
export { type TrendOptions, trendsOf } from './history/trends-of.ts'
export { MlMonitor } from './ml-monitor.ts'
export { MonitorError, type MonitorErrorCode } from './monitor-error.ts'
export type { MlMonitorOptions, ReportOptions } from './monitor-options.ts'
export type { MultivariateTestId } from './multivariate/multivariate-test.ts'
export type { ObservedColumn } from './observed-column.ts'
export { evidentlyConditions } from './performance/evidently-conditions.ts'
export type { RankingChoices } from './performance/ranking-settings.ts'
export { calibrated } from './policies/calibrated.ts'
export { type ColumnFacts, chooseTest } from './policies/choose-test.ts'
export type { CorrectionName } from './policies/corrections.ts'
export { evidently } from './policies/evidently.ts'
export { builtinPolicies } from './policies/find-policy.ts'
export type { CountRange, Policy, TestRule } from './policies/policy.ts'
export type { CorrelationFinding, CorrelationMove } from './quality/compare-correlations.ts'
export type { FrameFacts } from './quality/frame-facts.ts'
export type { QualityOptions } from './quality/quality-settings.ts'
export type { ReferenceValues } from './reference/prepare-column.ts'
export {
  type ProfileReferenceOptions,
  profileReference,
} from './reference/profile-reference.ts'
export { type ReportRenderer, writeReport } from './write-report.ts'
