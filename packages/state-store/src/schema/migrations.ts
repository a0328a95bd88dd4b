import type { Migration } from 'kysely/migration'
import { firstTables } from './migrations/first-tables.ts'
import { heardBy } from './migrations/heard-by.ts'

/**
 * Every change of the tables, in the order of the names. One that was released is never changed: a store somewhere has it. The names begin with a number of four
 * digits, so that their order stays.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-heard-by': heardBy,
}
