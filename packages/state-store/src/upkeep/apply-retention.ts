import { sql, type Transaction } from 'kysely'
import type { Tables } from '../schema/tables.ts'
import { StoreError } from '../store-error.ts'
import { toInstant } from '../window.ts'

const DAY = 86_400_000

/** Rows that go in one statement: Postgres takes 65,535 parameters. */
const IDS_PER_STATEMENT = 10_000

/** What is kept; each limit holds by itself, and the latest report of a monitor always stays. */
export interface Retention {
  /** The time, ISO 8601 with a time zone. */
  readonly now: string
  /** Days for which reports, resolved alerts and settled messages are kept. Default: for ever. */
  readonly days?: number
  /** Reports that are kept of each monitor. Default: all. */
  readonly reports?: number
}

/** How many rows went. */
export interface Removed {
  readonly runs: number
  readonly alertStates: number
  readonly messages: number
}

/**
 * Removes what is older than a store shall keep: runs with their reports and column histories, resolved alerts, delivered and dead messages. Active alerts, waiting
 * messages and running runs stay.
 *
 * @throws StoreError `invalid_option`
 */
export async function applyRetention(
  db: Transaction<Tables>,
  { now, days, reports }: Retention,
): Promise<Removed> {
  requireAbove('days', days)
  requireAbove('reports', reports)
  const leeway = db.withSchema('leeway')
  const at = new Date(toInstant(now, 'now')).getTime()
  const cutOff = days === undefined ? undefined : new Date(at - days * DAY)
  const ranked = leeway
    .selectFrom('runs')
    .leftJoin('reports', 'reports.run_id', 'runs.id')
    .select(['runs.id', 'runs.window_to'])
    .select(
      sql<number>`row_number() over (
        partition by runs.monitor, reports.run_id is null order by runs.window_to desc, runs.id)`.as(
        'rank',
      ),
    )
    .select(sql<boolean>`reports.run_id is not null`.as('has_report'))
    .where('runs.status', '!=', 'running')
  const outdated = await leeway
    .with('ranked', () => ranked)
    .selectFrom('ranked')
    .select('id')
    .where((row) => row.or([row('rank', '>', 1), row('has_report', '=', false)]))
    .where((row) =>
      row.or([
        ...(cutOff === undefined ? [] : [row('window_to', '<', cutOff)]),
        ...(reports === undefined ? [] : [row('rank', '>', reports)]),
        row.lit(false),
      ]),
    )
    .execute()
  const ids = outdated.map(({ id }) => id)
  for (let start = 0; start < ids.length; start += IDS_PER_STATEMENT) {
    const some = ids.slice(start, start + IDS_PER_STATEMENT)
    await leeway.deleteFrom('runs').where('id', 'in', some).execute()
  }
  if (cutOff === undefined) return { runs: ids.length, alertStates: 0, messages: 0 }
  const alerts = await leeway
    .deleteFrom('alert_states')
    .where('status', '=', 'resolved')
    .where('resolved_at', '<', cutOff)
    .executeTakeFirst()
  const messages = await leeway
    .deleteFrom('outbox')
    .where('status', '!=', 'waiting')
    .where('settled_at', '<', cutOff)
    .executeTakeFirst()
  return {
    runs: ids.length,
    alertStates: Number(alerts.numDeletedRows),
    messages: Number(messages.numDeletedRows),
  }
}

function requireAbove(option: string, value: number | undefined): void {
  if (value === undefined || value >= 1) return
  throw new StoreError('invalid_option', `state store: ${option} is ${value}, must be at least 1`)
}
