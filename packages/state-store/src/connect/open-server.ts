import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Client, Pool, PoolConfig } from 'pg'
import { migrate } from '../schema/migrate.ts'
import type { Tables } from '../schema/tables.ts'
import { StoreError } from '../store-error.ts'
import type { Database } from './database.ts'
import { executeOnPool } from './execute-on-pool.ts'
import { serverFailure } from './server-failure.ts'
import { serverLocks } from './server-locks.ts'

/** How long a server may take to answer a connection, in milliseconds. */
const CONNECTION_TIMEOUT = 10_000
const CONNECTIONS = 5

/**
 * Opens a store on a Postgres server. Its tables are in the schema `leeway`, which is made where it is missing.
 *
 * @param url `postgres://user:password@host:port/database`; a secret
 * @throws StoreError `unreachable`, `refused`, `driver_missing`, `invalid_option`, `newer_schema`
 */
export async function openServer(url: string): Promise<Database> {
  const where = serverName(url)
  const config = {
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    application_name: 'leeway',
  }
  const pool = await createPool(config)
  pool.on('error', () => {
    // A connection that breaks while idle is replaced by the pool; the next query tells where the server is gone.
  })
  pool.on('connect', (client) => {
    client.on('error', () => {
      // Nor does the pool listen to one that is at work: what its query throws is told.
    })
  })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await sql`select 1`.execute(db)
  } catch (error) {
    await db.destroy()
    throw unreachable(where, error)
  }
  try {
    await migrate(db, where)
  } catch (error) {
    await db.destroy()
    throw serverFailure(where, error)
  }
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw serverFailure(where, error)
    })
  const locks = serverLocks(() => connectClient(config))
  return {
    where,
    run: (work) => told(work(db)),
    transact: (work) => told(db.transaction().execute(work)),
    tryLock: (key) => told(locks.tryLock(key)),
    executeSql: (text, values) => told(executeOnPool(pool, text, values)),
    close: async () => {
      await locks.close().catch(() => undefined)
      await db.destroy()
    },
  }
}

async function connectClient(config: PoolConfig): Promise<Client> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(config)
  await client.connect()
  return client
}

/** Host, port and database of a URL: what may be shown. @throws StoreError `invalid_option` */
function serverName(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new StoreError(
      'invalid_option',
      'state store: its url is not one of a Postgres server, expected postgres://user:password@host:5432/database',
    )
  }
  return `postgres://${parsed.host}${parsed.pathname}`
}

async function createPool(config: PoolConfig): Promise<Pool> {
  const { default: pg } = await import('pg').catch((cause: unknown) => {
    throw new StoreError(
      'driver_missing',
      'state store: a Postgres server needs the package pg, which is not installed; run npm install pg',
      { cause },
    )
  })
  return new pg.Pool(config)
}

function unreachable(where: string, cause: unknown): StoreError {
  const { code, message = String(cause) } = cause as Partial<NodeJS.ErrnoException>
  return new StoreError(
    'unreachable',
    `state store ${where}: ${message === '' ? code : message}; is the server running, and may this user open this database?`,
    { cause },
  )
}
