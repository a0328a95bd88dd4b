import type { Alert, MonitoringReport } from '@leeway/monitoring-report'
import { sql, type Transaction } from 'kysely'
import type { AlertState } from '../alerts/alert-states.ts'
import { updateAlertStates } from '../alerts/update-alert-states.ts'
import { insertMessages } from '../outbox/insert-messages.ts'
import type { OutboxMessage } from '../outbox/outbox.ts'
import { storableText } from '../schema/storable-text.ts'
import type { Tables } from '../schema/tables.ts'
import { toInstant, toWindow, type Window } from '../window.ts'
import { columnRows } from './column-rows.ts'

/** A report that is to be kept, with what goes with it. */
export interface ReportToSave {
  /** Id of the run, begun before; not the report's own `runId`, which may differ. */
  readonly runId: string
  readonly window: Window
  readonly report: MonitoringReport
  /**
   * Messages that are to be sent because of it: they are kept with the report or not at all. A function gets the monitor's alerts that were active before, and `undefined` where there is a
   * report on a later window; nobody else saves a report of the monitor meanwhile. @defaultValue []
   */
  readonly messages?:
    | readonly OutboxMessage[]
    | ((before: readonly AlertState[] | undefined) => readonly OutboxMessage[])
  /** Names of the channels that hear of an alert, kept with its state. Default: nobody says. */
  readonly heardBy?: (alert: Alert) => readonly string[]
}

/** Rows that go to the server in one statement: Postgres takes 65,535 parameters, a row has 13. */
const ROWS_PER_STATEMENT = 1000

/** Keeps a report, its columns, the states of its alerts and its messages; returns `false`, and changes nothing, where its window has a report. */
export async function saveReport(
  db: Transaction<Tables>,
  { runId, window, report, messages = [], heardBy }: ReportToSave,
): Promise<boolean> {
  const { from, to } = toWindow(window)
  const generatedAt = toInstant(report.generatedAt, 'generatedAt')
  const key = {
    run_id: storableText(runId),
    monitor: storableText(report.monitor.name),
    window_to: to,
  }
  const leeway = db.withSchema('leeway')
  await sql`select pg_advisory_xact_lock(hashtextextended(${`leeway alerts ${key.monitor}`}, 0))`.execute(
    db,
  )
  const inserted = await leeway
    .insertInto('reports')
    .values({
      ...key,
      window_from: from,
      generated_at: generatedAt,
      policy: report.monitor.policy,
      policy_version: report.monitor.policyVersion,
      drift_status: report.dataDrift?.status ?? null,
      drift_share: report.dataDrift?.driftShare ?? null,
      drifted_columns: report.dataDrift?.driftedColumns ?? null,
      total_columns: report.dataDrift?.totalColumns ?? null,
      missing_percentage: report.dataQuality?.missingValuesPercentage ?? null,
      alerts: report.alerts.length,
      report: JSON.stringify(report),
    })
    .onConflict((conflict) => conflict.columns(['monitor', 'window_from', 'window_to']).doNothing())
    .returning('run_id')
    .executeTakeFirst()
  if (inserted === undefined) return false
  const rows = columnRows(report, key)
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const values = rows.slice(start, start + ROWS_PER_STATEMENT)
    await leeway.insertInto('column_history').values(values).execute()
  }
  const before = await updateAlertStates(db, report, to, heardBy)
  const planned = typeof messages === 'function' ? messages(before) : messages
  await insertMessages(db, planned, { runId, at: generatedAt })
  return true
}
