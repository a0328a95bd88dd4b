import type { Transaction } from 'kysely'
import { storableText } from '../schema/storable-text.ts'
import type { Tables } from '../schema/tables.ts'
import { toInstant } from '../window.ts'
import type { OutboxMessage } from './outbox.ts'

/** Adds messages to the outbox; one whose id is there already is the same message, and stays as it is. */
export async function insertMessages(
  db: Transaction<Tables>,
  messages: readonly OutboxMessage[],
  { runId, at }: { readonly runId?: string; readonly at: string },
): Promise<void> {
  if (messages.length === 0) return
  const rows = messages.map(({ id, channel, payload, dueAt }) => ({
    id: storableText(id),
    run_id: runId === undefined ? null : storableText(runId),
    channel,
    payload: JSON.stringify(payload),
    status: 'waiting' as const,
    attempts: 0,
    created_at: at,
    due_at: dueAt === undefined ? at : toInstant(dueAt, 'dueAt'),
  }))
  await db
    .withSchema('leeway')
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
