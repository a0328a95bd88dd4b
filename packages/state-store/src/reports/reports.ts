import type { ColumnKind, MonitoringReport, Verdict } from '@leeway/monitoring-report'
import { parseReport } from '@leeway/monitoring-report'
import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { Database } from '../connect/database.ts'
import { storableText } from '../schema/storable-text.ts'
import type { ColumnRole, Tables } from '../schema/tables.ts'
import { toInstant, toWindow, type Window } from '../window.ts'
import { type ReportToSave, saveReport } from './save-report.ts'

/** The figures of a report by which it is listed. */
export interface ReportSummary {
  readonly runId: string
  readonly monitor: string
  readonly window: Window
  readonly generatedAt: string
  readonly policy: string
  readonly policyVersion: string
  /** Absent where drift was not judged, like the three after it. */
  readonly driftStatus?: Verdict
  /** Share in [0, 1]. */
  readonly driftShare?: number
  readonly driftedColumns?: number
  readonly totalColumns?: number
  /** In [0, 100]; absent where quality was not described. */
  readonly missingPercentage?: number
  readonly alerts: number
}

/** The verdict on a column in one report. */
export interface ColumnVerdict {
  readonly runId: string
  /** End of the window, ISO 8601 in UTC. */
  readonly at: string
  readonly role: ColumnRole
  readonly column: string
  readonly kind: ColumnKind
  readonly status: Verdict
  readonly reason?: string
  readonly test?: string
  readonly score?: number
  readonly threshold?: number
  readonly effect?: number
}

/** Which reports of a monitor: by default all of them. */
export interface ReportFilter {
  readonly monitor: string
  /** Windows that end after this instant. */
  readonly after?: string
  /** Windows that end before this instant. */
  readonly before?: string
  /** The latest so many. @defaultValue 100 */
  readonly limit?: number
}

/** The reports of a store. */
export interface Reports {
  /** Keeps a report with its columns, alert states and messages in one transaction; returns `false`, nothing changed, where its window has one already. */
  save(report: ReportToSave): Promise<boolean>
  /** The report on a window, checked against the schema. */
  ofWindow(monitor: string, window: Window): Promise<MonitoringReport | undefined>
  ofRun(runId: string): Promise<MonitoringReport | undefined>
  /** The last reports, the oldest first. */
  history(filter: ReportFilter): Promise<MonitoringReport[]>
  /** The figures of the last reports, the latest first. */
  list(filter: ReportFilter): Promise<ReportSummary[]>
  /** The verdicts on one column, the latest first. */
  columnHistory(filter: ReportFilter & { readonly column: string }): Promise<ColumnVerdict[]>
}

/** Returns the reports of a database. */
export function createReports({ run, transact }: Database): Reports {
  const one = (
    narrow: (query: ReportQuery) => ReportQuery,
  ): Promise<MonitoringReport | undefined> =>
    run(async (db) => {
      const found = await narrow(reportsOf(db)).select('report').executeTakeFirst()
      return found === undefined ? undefined : readReport(found.report)
    })
  return {
    save: (report) => transact((db) => saveReport(db, report)),
    ofRun: (runId) => one((query) => query.where('run_id', '=', storableText(runId))),
    ofWindow: (monitor, window) => {
      const { from, to } = toWindow(window)
      return one((query) =>
        query
          .where('monitor', '=', storableText(monitor))
          .where('window_from', '=', new Date(from))
          .where('window_to', '=', new Date(to)),
      )
    },
    history: (filter) =>
      run(async (db) => {
        const rows = await filtered(reportsOf(db), filter).select('report').execute()
        return rows.map(({ report }) => readReport(report)).reverse()
      }),
    list: (filter) =>
      run(async (db) => {
        const rows = await filtered(reportsOf(db), filter)
          .select([
            'run_id',
            'monitor',
            'window_from',
            'window_to',
            'generated_at',
            'policy',
            'policy_version',
            'drift_status',
            'drift_share',
            'drifted_columns',
            'total_columns',
            'missing_percentage',
            'alerts',
          ])
          .execute()
        return rows.map((row) => ({
          runId: row.run_id,
          monitor: row.monitor,
          window: { from: row.window_from.toISOString(), to: row.window_to.toISOString() },
          generatedAt: row.generated_at.toISOString(),
          policy: row.policy,
          policyVersion: row.policy_version,
          ...present('driftStatus', row.drift_status),
          ...present('driftShare', row.drift_share),
          ...present('driftedColumns', row.drifted_columns),
          ...present('totalColumns', row.total_columns),
          ...present('missingPercentage', row.missing_percentage),
          alerts: row.alerts,
        }))
      }),
    columnHistory: ({ column, ...filter }) => run((db) => readColumn(db, column, filter)),
  }
}

/** The report as it was saved: checked against the schema, its keys in the order in which they were written, so that it gives the same bytes. */
function readReport(text: string): MonitoringReport {
  const report: MonitoringReport = JSON.parse(text)
  parseReport(report)
  return report
}

type ReportQuery = SelectQueryBuilder<Tables, 'reports', object>

function reportsOf(db: Kysely<Tables>): ReportQuery {
  return db.withSchema('leeway').selectFrom('reports')
}

function filtered(
  query: ReportQuery,
  { monitor, after, before, limit = 100 }: ReportFilter,
): ReportQuery {
  return query
    .where('monitor', '=', storableText(monitor))
    .$if(after !== undefined, (q) => q.where('window_to', '>', instant(after, 'after')))
    .$if(before !== undefined, (q) => q.where('window_to', '<', instant(before, 'before')))
    .orderBy('window_to', 'desc')
    .orderBy('window_from', 'desc')
    .limit(limit)
}

async function readColumn(
  db: Kysely<Tables>,
  column: string,
  { monitor, after, before, limit = 100 }: ReportFilter,
): Promise<ColumnVerdict[]> {
  const rows = await db
    .withSchema('leeway')
    .selectFrom('column_history')
    .selectAll()
    .where('monitor', '=', storableText(monitor))
    .where('column', '=', storableText(column))
    .$if(after !== undefined, (q) => q.where('window_to', '>', instant(after, 'after')))
    .$if(before !== undefined, (q) => q.where('window_to', '<', instant(before, 'before')))
    .orderBy('window_to', 'desc')
    .orderBy('run_id')
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    runId: row.run_id,
    at: row.window_to.toISOString(),
    role: row.role,
    column: row.column,
    kind: row.kind,
    status: row.status,
    ...present('reason', row.reason),
    ...present('test', row.test),
    ...present('score', row.score),
    ...present('threshold', row.threshold),
    ...present('effect', row.effect),
  }))
}

function instant(text: string | undefined, what: string): Date {
  return new Date(toInstant(text ?? '', what))
}

/** Returns a record with the value, or an empty one where there is none. */
function present<const Name extends string, Value>(
  name: Name,
  value: Value | null,
): { [Key in Name]?: Value } {
  return value === null ? {} : ({ [name]: value } as { [Key in Name]?: Value })
}
