import { type AlertStates, createAlertStates } from './alerts/alert-states.ts'
import type { Database } from './connect/database.ts'
import { openEmbedded } from './connect/open-embedded.ts'
import { openServer } from './connect/open-server.ts'
import type { SqlResult } from './connect/sql-result.ts'
import { createOutbox, type Outbox } from './outbox/outbox.ts'
import { createReports, type Reports } from './reports/reports.ts'
import { createRuns, type Runs } from './runs/runs.ts'
import { StoreError } from './store-error.ts'
import { applyRetention, type Removed, type Retention } from './upkeep/apply-retention.ts'
import { exportRows } from './upkeep/export-rows.ts'

/** Where a store is, in a folder or on a server. */
export interface StateStoreOptions {
  /** Folder of the embedded Postgres; made where it is missing. */
  readonly folder?: string
  /** `postgres://user:password@host:port/database`: a Postgres server, from version 13 on. A secret. */
  readonly url?: string
  /** What this process calls itself to others that find the folder in use. @defaultValue 'leeway' */
  readonly name?: string
  /** The time. @defaultValue () => new Date() */
  readonly now?: () => Date
}

/** Everything that Leeway remembers between runs. */
export interface StateStore {
  /** The folder, or host and database of the server: may be shown. */
  readonly where: string
  readonly runs: Runs
  readonly reports: Reports
  readonly alertStates: AlertStates
  readonly outbox: Outbox
  /** Removes what is older than shall be kept. */
  applyRetention(retention: Retention): Promise<Removed>
  /** Everything that the store holds, as lines of NDJSON in a fixed order. */
  export(): AsyncGenerator<string>
  /**
   * Runs SQL as it is, for a library that keeps tables of its own beside Leeway's in a schema of its own, as a job queue does: one statement with values, or several without. A
   * transaction must begin and end within one call.
   */
  executeSql(text: string, values?: unknown[]): Promise<SqlResult>
  /** Ends what is under way and gives the folder free. Doing it twice does nothing; whatever is asked of the store after it is refused with `closed`. */
  close(): Promise<void>
}

/**
 * Opens a store, and brings its tables to this version.
 *
 * @throws StoreError `locked` where another process has the folder open, `unusable_folder`, `unreachable`, `driver_missing`, `newer_schema`, `invalid_option`
 */
export async function openStateStore(options: StateStoreOptions): Promise<StateStore> {
  const database = refusingAfterClose(await open(options))
  return {
    where: database.where,
    runs: createRuns(database),
    reports: createReports(database),
    alertStates: createAlertStates(database),
    outbox: createOutbox(database),
    applyRetention: (retention) => database.transact((db) => applyRetention(db, retention)),
    export: () => exportRows(database),
    executeSql: database.executeSql,
    close: database.close,
  }
}

function open({
  folder,
  url,
  name = 'leeway',
  now = () => new Date(),
}: StateStoreOptions): Promise<Database> {
  if (folder !== undefined && url === undefined) return openEmbedded(folder, { name, now })
  if (url !== undefined && folder === undefined) return openServer(url)
  throw new StoreError(
    'invalid_option',
    `state store: ${folder === undefined ? 'neither folder nor url is' : 'both folder and url are'} given, it needs one of them`,
  )
}

function refusingAfterClose(database: Database): Database {
  let closing: Promise<void> | undefined
  const requireOpen = (): void => {
    if (closing === undefined) return
    throw new StoreError('closed', `state store ${database.where}: it was closed already`)
  }
  return {
    where: database.where,
    run: async (work) => {
      requireOpen()
      return database.run(work)
    },
    transact: async (work) => {
      requireOpen()
      return database.transact(work)
    },
    tryLock: async (key) => {
      requireOpen()
      return database.tryLock(key)
    },
    executeSql: async (text, values) => {
      requireOpen()
      return database.executeSql(text, values)
    },
    close: () => {
      closing ??= database.close()
      return closing
    },
  }
}
