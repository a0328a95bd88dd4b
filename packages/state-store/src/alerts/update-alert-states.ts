import type { Alert, MonitoringReport } from '@leeway/monitoring-report'
import { sql, type Transaction } from 'kysely'
import { storableText } from '../schema/storable-text.ts'
import type { Tables } from '../schema/tables.ts'
import { toInstant } from '../window.ts'
import { type AlertState, toAlertState } from './alert-states.ts'

/**
 * Brings the states of a monitor's alerts to what its latest report says: what it gives is active, since the first report in a row that gave it; what it does not give
 * any more is resolved. A report on an earlier window than the latest, as when a gap is filled, says nothing about now and changes nothing.
 *
 * @returns the alerts that were active before; `undefined` where nothing was changed, since there is a report on a later window
 */
export async function updateAlertStates(
  db: Transaction<Tables>,
  report: MonitoringReport,
  windowTo: string,
  heardBy?: (alert: Alert) => readonly string[],
): Promise<AlertState[] | undefined> {
  const monitor = storableText(report.monitor.name)
  const leeway = db.withSchema('leeway')
  const later = await leeway
    .selectFrom('reports')
    .select('run_id')
    .where('monitor', '=', monitor)
    .where('window_to', '>', new Date(windowTo))
    .limit(1)
    .executeTakeFirst()
  if (later !== undefined) return undefined
  const before = await leeway
    .selectFrom('alert_states')
    .selectAll()
    .where('monitor', '=', monitor)
    .where('status', '=', 'active')
    .orderBy('since')
    .orderBy('id')
    .execute()
  const at = toInstant(report.generatedAt, 'generatedAt')
  const given = new Map(report.alerts.map((alert) => [storableText(alert.id), alert]))
  for (const [id, alert] of given) {
    const { type, severity, column, message, value, threshold } = alert
    const hearers = heardBy?.(alert)
    const facts = {
      type,
      severity,
      column: column === undefined ? null : storableText(column),
      message: storableText(message),
      value: value ?? null,
      threshold: threshold ?? null,
      status: 'active' as const,
      last_seen: at,
      resolved_at: null,
      heard_by: hearers === undefined ? null : JSON.stringify(hearers),
    }
    await leeway
      .insertInto('alert_states')
      .values({ monitor, id, ...facts, since: at, reports: 1 })
      .onConflict((conflict) =>
        conflict.columns(['monitor', 'id']).doUpdateSet({
          ...facts,
          since: sql`case when alert_states.status = 'active' then alert_states.since else excluded.since end`,
          reports: sql`case when alert_states.status = 'active' then alert_states.reports + 1 else 1 end`,
        }),
      )
      .execute()
  }
  await leeway
    .updateTable('alert_states')
    .set({ status: 'resolved', resolved_at: at })
    .where('monitor', '=', monitor)
    .where('status', '=', 'active')
    .$if(given.size > 0, (query) => query.where('id', 'not in', [...given.keys()]))
    .execute()
  return before.map(toAlertState)
}
