export type { AlertState, AlertStateFilter, AlertStates } from './alerts/alert-states.ts'
export type { SqlResult } from './connect/sql-result.ts'
export { openStateStore, type StateStore, type StateStoreOptions } from './open-state-store.ts'
export type { ClaimOptions, Outbox, OutboxMessage, StoredMessage } from './outbox/outbox.ts'
export type {
  ColumnVerdict,
  ReportFilter,
  ReportSummary,
  Reports,
} from './reports/reports.ts'
export type { ReportToSave } from './reports/save-report.ts'
export type { RunRecord, RunStatus, StageRecord } from './runs/run-record.ts'
export type { RunEnd, RunFilter, RunRequest, Runs } from './runs/runs.ts'
export type { AlertStatus, ColumnRole, OutboxStatus } from './schema/tables.ts'
export { StoreError, type StoreErrorCode } from './store-error.ts'
export type { Removed, Retention } from './upkeep/apply-retention.ts'
export type { Window } from './window.ts'
