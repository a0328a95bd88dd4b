import type { Database } from '../connect/database.ts'
import type { Tables } from '../schema/tables.ts'

/** The tables of an export, each after those that it refers to, with the columns that order it. */
const exported = [
  { table: 'runs', order: ['monitor', 'window_to', 'id'] },
  { table: 'reports', order: ['monitor', 'window_to', 'run_id'] },
  { table: 'column_history', order: ['monitor', 'window_to', 'run_id', 'role', 'position'] },
  { table: 'alert_states', order: ['monitor', 'id'] },
  { table: 'outbox', order: ['position'] },
] as const satisfies readonly { table: keyof Tables; order: readonly string[] }[]

/** Rows that are read at a time. */
const PAGE = 200

/**
 * Yields everything that a store holds as lines of NDJSON, `{"table":"runs",…}`, in an order that does not depend on when rows were written: the same content gives
 * the same lines. Reports come as the JSON they are.
 */
export async function* exportRows({ run }: Database): AsyncGenerator<string> {
  for (const { table, order } of exported) {
    for (let offset = 0; ; offset += PAGE) {
      const rows = await run((db) => {
        const all = db.withSchema('leeway').selectFrom(table).selectAll()
        const ordered = order.reduce((query, column) => query.orderBy(column as never), all)
        return ordered.limit(PAGE).offset(offset).execute()
      })
      for (const row of rows) yield `${JSON.stringify({ table, ...unpacked(row) })}\n`
      if (rows.length < PAGE) break
    }
  }
}

/** The row with the JSON that it holds as text read. */
function unpacked(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      column === 'report' || column === 'payload' ? JSON.parse(value) : value,
    ]),
  )
}
