import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { type FolderLock, lockFolder } from '../folder-lock/lock-folder.ts'
import type { HolderName } from '../folder-lock/lock-holder.ts'
import { migrate } from '../schema/migrate.ts'
import type { Tables } from '../schema/tables.ts'
import { StoreError } from '../store-error.ts'
import type { Database } from './database.ts'
import { executeOnPglite } from './execute-on-pglite.ts'
import { makeFolder } from './make-folder.ts'
import { oneAtATime } from './one-at-a-time.ts'

/**
 * Opens the Postgres that lives in a folder (PGlite), which is made where it is missing; its lock is taken before anything else is touched, for two processes in one folder
 * lose rows without an error.
 *
 * @throws StoreError `locked`, `unusable_folder`, `newer_schema`
 */
export async function openEmbedded(
  folder: string,
  { self, now }: { readonly self: HolderName; readonly now: () => Date },
): Promise<Database> {
  const path = resolve(folder)
  await makeStoreFolder(path)
  const lock = takeLock(path, self, now)
  try {
    const pglite = await openPglite(join(path, 'pglite'))
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
    await migrate(db, path)
    await endLeases(db)
    return embedded(db, pglite, path, lock)
  } catch (error) {
    lock.release()
    throw error instanceof StoreError ? error : unusable(path, error)
  }
}

/** Whoever had messages in hand is gone, for nobody else has the folder: they are due again at once. */
async function endLeases(db: Kysely<Tables>): Promise<void> {
  await db
    .withSchema('leeway')
    .updateTable('outbox')
    .set({ leased_until: null })
    .where('leased_until', 'is not', null)
    .execute()
}

/** A store is small; Postgres' own 128 MB are memory of the process. */
const SHARED_BUFFERS = 'shared_buffers=16MB'

/** Opens the cluster in a folder. A new one is made beside its place and then moved there: who is killed meanwhile leaves no half of one. */
async function openPglite(data: string): Promise<PGlite> {
  const { PGlite } = await import('@electric-sql/pglite')
  const settings = { startParams: [...PGlite.defaultStartParams, '-c', SHARED_BUFFERS] }
  if (!existsSync(data)) {
    const unfinished = `${data}.new`
    await rm(unfinished, { recursive: true, force: true })
    const made = await PGlite.create(unfinished, settings)
    await made.close()
    await rename(unfinished, data)
  }
  return PGlite.create(data, settings)
}

function embedded(db: Kysely<Tables>, pglite: PGlite, where: string, lock: FolderLock): Database {
  const inTurn = oneAtATime()
  const taken = new Set<string>()
  return {
    where,
    run: (work) =>
      inTurn(() => {
        lock.requireHeld()
        return work(db)
      }),
    transact: (work) =>
      inTurn(() => {
        lock.requireHeld()
        return db.transaction().execute(work)
      }),
    tryLock: async (key) => {
      if (taken.has(key)) return undefined
      taken.add(key)
      return async () => {
        taken.delete(key)
      }
    },
    executeSql: (text, values) =>
      inTurn(() => {
        lock.requireHeld()
        return executeOnPglite(pglite, text, values)
      }),
    close: () =>
      inTurn(async () => {
        if (isHeld(lock)) await db.destroy() // which writes; of a folder that another process has, this one lets go as it is
        lock.release()
      }),
  }
}

function isHeld(lock: FolderLock): boolean {
  try {
    lock.requireHeld()
    return true
  } catch {
    return false
  }
}

async function makeStoreFolder(path: string): Promise<void> {
  try {
    await makeFolder(path)
  } catch (error) {
    throw unusable(path, error)
  }
}

function takeLock(path: string, self: HolderName, now: () => Date): FolderLock {
  try {
    return lockFolder(path, self, now)
  } catch (error) {
    throw error instanceof StoreError ? error : unusable(path, error)
  }
}

function unusable(path: string, cause: unknown): StoreError {
  const { code, message = String(cause) } = cause as Partial<NodeJS.ErrnoException>
  const why =
    code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'it cannot be written' : message
  return new StoreError(
    'unusable_folder',
    `state store ${path}: ${why}; it needs a folder that Leeway may write and that holds nothing but its store`,
    { cause },
  )
}
