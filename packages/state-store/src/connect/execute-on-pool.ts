import type { Pool, QueryResult } from 'pg'
import type { SqlResult } from './sql-result.ts'

/** Runs SQL on a connection of the pool; where it fails, the pool closes that connection, and with it a transaction that the SQL began. */
export async function executeOnPool(
  pool: Pool,
  text: string,
  values: unknown[] = [],
): Promise<SqlResult> {
  const found: QueryResult | QueryResult[] = await pool.query(
    text,
    values.length > 0 ? values : undefined,
  )
  return { rows: [found].flat().flatMap(({ rows }) => rows) }
}
