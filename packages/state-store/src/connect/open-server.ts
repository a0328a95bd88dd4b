import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Pool, PoolConfig } from 'pg'
import { migrate } from '../schema/migrate.ts'
import type { Tables } from '../schema/tables.ts'
import { StoreError } from '../store-error.ts'
import type { Database } from './database.ts'

/** How long a server may take to answer a connection, in milliseconds. */
const CONNECTION_TIMEOUT = 10_000
const CONNECTIONS = 5

/**
 * Opens a store on a Postgres server. Its tables are in the schema `leeway`, which is made where it is missing.
 *
 * @param url `postgres://user:password@host:port/database`; a secret
 * @throws StoreError `unreachable`, `driver_missing`, `invalid_option`, `newer_schema`
 */
export async function openServer(url: string): Promise<Database> {
  const where = serverName(url)
  const pool = await createPool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    application_name: 'leeway',
  })
  pool.on('error', () => {
    // A connection that breaks while idle is replaced by the pool; the next query tells where the server is gone.
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
    throw error
  }
  return {
    where,
    run: (work) => work(db),
    transact: (work) => db.transaction().execute(work),
    tryLock: (key) => advisoryLock(pool, key),
    close: () => db.destroy(),
  }
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

/** A lock that the server holds for one connection, which is kept for it; the server releases it when the process dies. */
async function advisoryLock(pool: Pool, key: string): Promise<(() => Promise<void>) | undefined> {
  const client = await pool.connect()
  let isTaken = false
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      [key],
    )
    isTaken = rows[0]?.taken === true
  } finally {
    if (!isTaken) client.release()
  }
  if (!isTaken) return undefined
  return async () => {
    try {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key])
      client.release()
    } catch (error) {
      client.release(error as Error)
    }
  }
}

function unreachable(where: string, cause: unknown): StoreError {
  const { code, message = String(cause) } = cause as Partial<NodeJS.ErrnoException>
  return new StoreError(
    'unreachable',
    `state store ${where}: ${message === '' ? code : message}; is the server running, and may this user open this database?`,
    { cause },
  )
}
