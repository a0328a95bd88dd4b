import type { PGlite } from '@electric-sql/pglite'
import type { SqlResult } from './sql-result.ts'

/** Runs SQL on the one connection of an embedded Postgres; where it fails, a transaction that it began is rolled back, for the connection is that of all others too. */
export async function executeOnPglite(
  pglite: PGlite,
  text: string,
  values: unknown[] = [],
): Promise<SqlResult> {
  try {
    if (values.length > 0) return { rows: (await pglite.query(text, values)).rows }
    const results = await pglite.exec(text)
    return { rows: results.flatMap(({ rows }) => rows) }
  } catch (error) {
    await pglite.query('rollback')
    throw error
  }
}
