export { type AlertSource, alertsOf } from './alerts/alerts-of.ts'
export type { ColumnMapping, Role } from './column-mapping.ts'
export type { ColumnFinding } from './drift/examine-column.ts'
export type { ColumnTask, MapColumns, TaskReference } from './drift/map-columns.ts'
export { MlMonitor } from './ml-monitor.ts'
export { MonitorError, type MonitorErrorCode } from './monitor-error.ts'
export type { MlMonitorOptions, ReportOptions } from './monitor-options.ts'
export { calibrated } from './policies/calibrated.ts'
export { type ColumnFacts, chooseTest } from './policies/choose-test.ts'
export type { CorrectionName } from './policies/corrections.ts'
export { evidently } from './policies/evidently.ts'
export { builtinPolicies } from './policies/find-policy.ts'
export type { CountRange, Policy, TestRule } from './policies/policy.ts'
export {
  type ProfileReferenceOptions,
  profileReference,
} from './reference/profile-reference.ts'
export { type ReportRenderer, writeReport } from './write-report.ts'
