import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../schema/tables.ts'
import type { SqlResult } from './sql-result.ts'

/** An open Postgres, embedded or a server, with what differs between the two. */
export interface Database {
  /** How messages call it: the folder, or host and database. */
  readonly where: string
  /** Does one piece of work that reads or writes once. */
  readonly run: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>
  /** Does one piece of work, all of it or nothing. */
  readonly transact: <T>(work: (db: Transaction<Tables>) => Promise<T>) => Promise<T>
  /** Takes a lock that no other process gets until it is released or this process ends; `undefined` where another one has it. */
  readonly tryLock: (key: string) => Promise<(() => Promise<void>) | undefined>
  /** Runs SQL as it is; see `StateStore.executeSql`. */
  readonly executeSql: (text: string, values?: unknown[]) => Promise<SqlResult>
  readonly close: () => Promise<void>
}
