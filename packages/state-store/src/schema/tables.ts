import type { AlertType, ColumnKind, Severity, Verdict } from '@leeway/monitoring-report'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { RunStatus, StageRecord } from '../runs/run-record.ts'

type Instant = ColumnType<Date, string, string>
type OptionalInstant = ColumnType<Date | null, string | null | undefined, string | null>

/** One row for each window of each monitor that was ever begun. */
export interface RunsTable {
  id: string
  monitor: string
  window_from: Instant
  window_to: Instant
  status: RunStatus
  attempts: number
  started_at: Instant
  finished_at: OptionalInstant
  error: string | null
  stages: JSONColumnType<StageRecord[], string, string>
}

/** The report of a run, whole, beside the figures by which reports are listed. */
export interface ReportsTable {
  run_id: string
  monitor: string
  window_from: Instant
  window_to: Instant
  generated_at: Instant
  policy: string
  policy_version: string
  drift_status: Verdict | null
  drift_share: number | null
  drifted_columns: number | null
  total_columns: number | null
  missing_percentage: number | null
  alerts: number
  report: string
}

/** The verdict on one column in one report. */
export interface ColumnHistoryTable {
  run_id: string
  monitor: string
  window_to: Instant
  role: ColumnRole
  column: string
  position: number
  kind: ColumnKind
  status: Verdict
  reason: string | null
  test: string | null
  score: number | null
  threshold: number | null
  effect: number | null
}

/** What the column is to the model, as the report has it. */
export type ColumnRole = 'feature' | 'target' | 'prediction'

/** Each alert that a monitor ever gave, as it stands now. */
export interface AlertStatesTable {
  id: string
  monitor: string
  type: AlertType
  severity: Severity
  column: string | null
  message: string
  value: number | null
  threshold: number | null
  status: AlertStatus
  since: Instant
  last_seen: Instant
  resolved_at: OptionalInstant
  reports: number
  /** Names of channels, as JSON; null where nobody says. */
  heard_by: string | null
}

/** `resolved`: the latest report does not give the alert any more. */
export type AlertStatus = 'active' | 'resolved'

/** Messages that are to be sent, are being sent, or were. */
export interface OutboxTable {
  id: string
  position: Generated<number>
  run_id: string | null
  channel: string
  payload: string
  status: OutboxStatus
  attempts: number
  created_at: Instant
  due_at: Instant
  leased_until: OptionalInstant
  settled_at: OptionalInstant
  error: string | null
}

/** `dead`: given up on, kept for a person to see. */
export type OutboxStatus = 'waiting' | 'delivered' | 'dead'

/** The tables of a store, all in the schema `leeway`. */
export interface Tables {
  runs: RunsTable
  reports: ReportsTable
  column_history: ColumnHistoryTable
  alert_states: AlertStatesTable
  outbox: OutboxTable
}
