import type { AlertType, Severity } from '@leeway/monitoring-report'
import type { Selectable } from 'kysely'
import type { Database } from '../connect/database.ts'
import { storableText } from '../schema/storable-text.ts'
import type { AlertStatus, Tables } from '../schema/tables.ts'

/** An alert as it stands after the latest report of its monitor. */
export interface AlertState {
  readonly monitor: string
  readonly id: string
  readonly type: AlertType
  readonly severity: Severity
  readonly column?: string
  readonly message: string
  readonly value?: number
  readonly threshold?: number
  readonly status: AlertStatus
  /** When the first of the reports in a row that gave it was made, ISO 8601 in UTC. */
  readonly since: string
  /** When the last report that gave it was made. */
  readonly lastSeen: string
  readonly resolvedAt?: string
  /** How many reports in a row gave it. */
  readonly reports: number
  /** The channels that hear of it, as the latest report that gave it was kept with; absent where that did not say. */
  readonly heardBy?: readonly string[]
}

/** Which alert states are listed. */
export interface AlertStateFilter {
  readonly monitor?: string
  readonly status?: AlertStatus
}

/** The alert states of a store. */
export interface AlertStates {
  /** The states, by monitor, the most recent `since` first. */
  list(filter?: AlertStateFilter): Promise<AlertState[]>
}

/** Returns the alert states of a database. */
export function createAlertStates({ run }: Database): AlertStates {
  return {
    list: ({ monitor, status } = {}) =>
      run(async (db) => {
        const rows = await db
          .withSchema('leeway')
          .selectFrom('alert_states')
          .selectAll()
          .$if(monitor !== undefined, (query) =>
            query.where('monitor', '=', storableText(monitor!)),
          )
          .$if(status !== undefined, (query) => query.where('status', '=', status!))
          .orderBy('monitor')
          .orderBy('since', 'desc')
          .orderBy('id')
          .execute()
        return rows.map(toAlertState)
      }),
  }
}

/** Returns a row of the table as the store gives it out. */
export function toAlertState(row: Selectable<Tables['alert_states']>): AlertState {
  return {
    monitor: row.monitor,
    id: row.id,
    type: row.type,
    severity: row.severity,
    ...(row.column === null ? {} : { column: row.column }),
    message: row.message,
    ...(row.value === null ? {} : { value: row.value }),
    ...(row.threshold === null ? {} : { threshold: row.threshold }),
    status: row.status,
    since: row.since.toISOString(),
    lastSeen: row.last_seen.toISOString(),
    ...(row.resolved_at === null ? {} : { resolvedAt: row.resolved_at.toISOString() }),
    reports: row.reports,
    ...(row.heard_by === null ? {} : { heardBy: JSON.parse(row.heard_by) }),
  }
}
