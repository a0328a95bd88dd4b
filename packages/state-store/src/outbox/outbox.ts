import { sql } from 'kysely'
import type { Database } from '../connect/database.ts'
import { storableText } from '../schema/storable-text.ts'
import type { OutboxStatus } from '../schema/tables.ts'
import { toInstant } from '../window.ts'
import { insertMessages } from './insert-messages.ts'

/** A message that is to be sent at least once. */
export interface OutboxMessage {
  /** The same for the same message, so that it is kept once however often it is added. */
  readonly id: string
  /** Name of the channel, not its URL. */
  readonly channel: string
  /** What the channel needs to send it: plain JSON, without secrets. */
  readonly payload: unknown
  /** Not to be sent before, ISO 8601 with a time zone. Default: at once. */
  readonly dueAt?: string
}

/** A message as the outbox has it. */
export interface StoredMessage extends OutboxMessage {
  readonly runId?: string
  readonly status: OutboxStatus
  /** How often it was handed out for sending. */
  readonly attempts: number
  readonly createdAt: string
  readonly dueAt: string
  readonly error?: string
}

/** How messages are handed out. */
export interface ClaimOptions {
  /** The time, ISO 8601 with a time zone. */
  readonly now: string
  /** At most so many. @defaultValue 10 */
  readonly limit?: number
  /** A message that is neither delivered nor failed after so many seconds, for its sender died, is handed out again. @defaultValue 60 */
  readonly leaseSeconds?: number
  /** Only messages of this run. Default: all. */
  readonly runId?: string
}

/** Messages on their way. */
export interface Outbox {
  add(messages: readonly OutboxMessage[], at: string): Promise<void>
  /** Hands out messages that are due, the oldest first, each to one caller at a time. */
  claim(options: ClaimOptions): Promise<StoredMessage[]>
  delivered(id: string, at: string): Promise<void>
  /** Records that sending failed: it is due again at `retryAt`, or given up where there is none. */
  failed(id: string, failure: { at: string; error: string; retryAt?: string }): Promise<void>
  /** When the next message, of all or of one run, is due or handed out again; `undefined` where none waits. */
  nextDueAt(filter?: { readonly runId?: string }): Promise<string | undefined>
  list(filter?: {
    readonly status?: OutboxStatus
    readonly limit?: number
  }): Promise<StoredMessage[]>
}

/** Returns the outbox of a database. */
export function createOutbox({ run, transact }: Database): Outbox {
  return {
    add: (messages, at) =>
      transact((db) => insertMessages(db, messages, { at: toInstant(at, 'at') })),
    claim: ({ now, limit = 10, leaseSeconds = 60, runId }) =>
      run(async (db) => {
        const at = new Date(toInstant(now, 'now'))
        const until = new Date(at.getTime() + 1000 * leaseSeconds).toISOString()
        const leeway = db.withSchema('leeway')
        const rows = await leeway
          .updateTable('outbox')
          .set((row) => ({ leased_until: until, attempts: row('attempts', '+', 1) }))
          .where('id', 'in', (query) =>
            query
              .selectFrom('outbox')
              .select('id')
              .where('status', '=', 'waiting')
              .where('due_at', '<=', at)
              .$if(runId !== undefined, (due) => due.where('run_id', '=', storableText(runId!)))
              .where((row) =>
                row.or([row('leased_until', 'is', null), row('leased_until', '<=', at)]),
              )
              .orderBy('position')
              .limit(limit)
              .forUpdate()
              .skipLocked(),
          )
          .returningAll()
          .execute()
        return rows.sort((a, b) => Number(a.position) - Number(b.position)).map(toMessage)
      }),
    delivered: (id, at) =>
      run(async (db) => {
        await db
          .withSchema('leeway')
          .updateTable('outbox')
          .set({ status: 'delivered', settled_at: toInstant(at, 'at'), leased_until: null })
          .where('id', '=', storableText(id))
          .execute()
      }),
    failed: (id, { at, error, retryAt }) =>
      run(async (db) => {
        const settled =
          retryAt === undefined
            ? { status: 'dead' as const, settled_at: toInstant(at, 'at') }
            : { due_at: toInstant(retryAt, 'retryAt') }
        await db
          .withSchema('leeway')
          .updateTable('outbox')
          .set({ ...settled, leased_until: null, error: storableText(error) })
          .where('id', '=', storableText(id))
          .execute()
      }),
    nextDueAt: ({ runId } = {}) =>
      run(async (db) => {
        const { next } = await db
          .withSchema('leeway')
          .selectFrom('outbox')
          .select(sql<Date | null>`min(greatest(due_at, leased_until))`.as('next'))
          .where('status', '=', 'waiting')
          .$if(runId !== undefined, (query) => query.where('run_id', '=', storableText(runId!)))
          .executeTakeFirstOrThrow()
        return next?.toISOString()
      }),
    list: ({ status, limit = 100 } = {}) =>
      run(async (db) => {
        const rows = await db
          .withSchema('leeway')
          .selectFrom('outbox')
          .selectAll()
          .$if(status !== undefined, (query) => query.where('status', '=', status!))
          .orderBy('position')
          .limit(limit)
          .execute()
        return rows.map(toMessage)
      }),
  }
}

function toMessage(row: {
  id: string
  run_id: string | null
  channel: string
  payload: string
  status: OutboxStatus
  attempts: number
  created_at: Date
  due_at: Date
  error: string | null
}): StoredMessage {
  return {
    id: row.id,
    ...(row.run_id === null ? {} : { runId: row.run_id }),
    channel: row.channel,
    payload: JSON.parse(row.payload),
    status: row.status,
    attempts: row.attempts,
    createdAt: row.created_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    ...(row.error === null ? {} : { error: row.error }),
  }
}
