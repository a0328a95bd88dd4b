import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../connect/database.ts'
import { storableText } from '../schema/storable-text.ts'
import type { RunsTable, Tables } from '../schema/tables.ts'
import { toInstant, toWindow, type Window } from '../window.ts'
import type { RunRecord, RunStatus, StageRecord } from './run-record.ts'

/** A run that is to begin. */
export interface RunRequest {
  /** Id of the run, kept from the first attempt on. Where a run of another window has it already, as after a change of the time zone, the instants of the window are added. */
  readonly id: string
  readonly monitor: string
  readonly window: Window
  /** ISO 8601 with a time zone. */
  readonly startedAt: string
}

/** How a run ended. */
export interface RunEnd {
  readonly status: Exclude<RunStatus, 'running'>
  readonly finishedAt: string
  readonly stages: readonly StageRecord[]
  /** What failed, in a sentence without secrets. */
  readonly error?: string
}

/** Which runs are listed: of all monitors by default, the latest window first. */
export interface RunFilter {
  readonly monitor?: string
  /** At most so many. @defaultValue 100 */
  readonly limit?: number
}

/** The runs of a store. */
export interface Runs {
  /**
   * Begins the run of a monitor for a window, and says whether there is anything left to do: a window that has `succeeded` stays as it is. One that failed, is incomplete
   * or was cut off begins again under its first id. Of several processes only the one that holds `lockWindow` may begin.
   */
  begin(run: RunRequest): Promise<{ readonly isDone: boolean; readonly run: RunRecord }>
  /** Records how a run ended. */
  end(id: string, end: RunEnd): Promise<void>
  list(filter?: RunFilter): Promise<RunRecord[]>
  /** Takes the right to run a window; `undefined` where somebody else has it. The lock ends with the process that holds it. */
  lockWindow(monitor: string, window: Window): Promise<(() => Promise<void>) | undefined>
}

/** Returns the runs of a database. */
export function createRuns({ run, transact, tryLock }: Database): Runs {
  return {
    begin: (request) => transact((db) => beginRun(db, request)),
    end: (id, { status, finishedAt, stages, error }) =>
      run(async (db) => {
        await db
          .withSchema('leeway')
          .updateTable('runs')
          .set({
            status,
            finished_at: toInstant(finishedAt, 'finishedAt'),
            stages: JSON.stringify(stages),
            error: error === undefined ? null : storableText(error),
          })
          .where('id', '=', storableText(id))
          .execute()
      }),
    list: ({ monitor, limit = 100 } = {}) =>
      run(async (db) => {
        const rows = await db
          .withSchema('leeway')
          .selectFrom('runs')
          .selectAll()
          .$if(monitor !== undefined, (query) =>
            query.where('monitor', '=', storableText(monitor!)),
          )
          .orderBy('window_to', 'desc')
          .orderBy('monitor')
          .limit(limit)
          .execute()
        return rows.map(toRecord)
      }),
    lockWindow: (monitor, window) => {
      const { from, to } = toWindow(window)
      return tryLock(JSON.stringify(['leeway', monitor, from, to]))
    },
  }
}

async function beginRun(
  db: Kysely<Tables>,
  { id, monitor, window, startedAt }: RunRequest,
): Promise<{ isDone: boolean; run: RunRecord }> {
  const { from, to } = toWindow(window)
  const started_at = toInstant(startedAt, 'startedAt')
  const runs = db.withSchema('leeway')
  const found = await runs
    .selectFrom('runs')
    .selectAll()
    .where('monitor', '=', storableText(monitor))
    .where('window_from', '=', new Date(from))
    .where('window_to', '=', new Date(to))
    .forUpdate()
    .executeTakeFirst()
  if (found?.status === 'succeeded') return { isDone: true, run: toRecord(found) }
  const begun =
    found === undefined
      ? await runs
          .insertInto('runs')
          .values({
            id: await freeId(db, storableText(id), from, to),
            monitor: storableText(monitor),
            window_from: from,
            window_to: to,
            status: 'running',
            attempts: 1,
            started_at,
            stages: '[]',
          })
          .returningAll()
          .executeTakeFirstOrThrow()
      : await runs
          .updateTable('runs')
          .set({
            status: 'running',
            attempts: found.attempts + 1,
            started_at,
            finished_at: null,
            error: null,
            stages: '[]',
          })
          .where('id', '=', found.id)
          .returningAll()
          .executeTakeFirstOrThrow()
  return { isDone: false, run: toRecord(begun) }
}

/** Returns the id, or one with the window's instants where it is taken: the window has no run yet, so whose it is lies elsewhere. */
async function freeId(db: Kysely<Tables>, id: string, from: string, to: string): Promise<string> {
  const leeway = db.withSchema('leeway')
  const taken = await leeway.selectFrom('runs').select('id').where('id', '=', id).executeTakeFirst()
  return taken === undefined ? id : `${id}_${compact(from)}-${compact(to)}`
}

/** The instant in the short form of ISO 8601, `20260501T220000Z`, fit for a file name. */
function compact(instant: string): string {
  return instant.replace(/\.000Z$/, 'Z').replaceAll(/[-:]/g, '')
}

function toRecord(row: Selectable<RunsTable>): RunRecord {
  return {
    id: row.id,
    monitor: row.monitor,
    window: { from: row.window_from.toISOString(), to: row.window_to.toISOString() },
    status: row.status,
    attempts: row.attempts,
    startedAt: row.started_at.toISOString(),
    ...(row.finished_at === null ? {} : { finishedAt: row.finished_at.toISOString() }),
    ...(row.error === null ? {} : { error: row.error }),
    stages: row.stages,
  }
}
