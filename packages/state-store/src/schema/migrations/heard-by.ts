import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Which channels hear of an alert. */
export const heardBy: Migration = {
  async up(db: Kysely<unknown>) {
    await db
      .withSchema('leeway')
      .schema.alterTable('alert_states')
      .addColumn('heard_by', 'text')
      .execute()
  },
}
