import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StoreError } from '../store-error.ts'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'

/**
 * Brings the tables of a store to what this version of Leeway reads and writes. Of several processes that do so at once one does the work, the others wait for it.
 *
 * @param where how messages call the store
 * @throws StoreError `newer_schema` where the tables come from a later version
 */
export async function migrate(db: Kysely<Tables>, where: string): Promise<void> {
  await refuseNewer(db, where)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableSchema: 'leeway',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function refuseNewer(db: Kysely<Tables>, where: string): Promise<void> {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass('leeway.kysely_migration') is not null as found`.execute(db)
  if (rows[0]?.found !== true) return
  const { rows: done } = await sql<{ name: string }>`
    select name from leeway.kysely_migration order by name`.execute(db)
  const unknown = done.find(({ name }) => migrations[name] === undefined)
  if (unknown === undefined) return
  throw new StoreError(
    'newer_schema',
    `state store ${where}: its tables were changed by a later version of Leeway (${unknown.name}); use that version or a later one`,
  )
}
