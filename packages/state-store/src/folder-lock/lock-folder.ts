import { randomUUID } from 'node:crypto'
import {
  linkSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StoreError } from '../store-error.ts'
import { isStale } from './is-stale.ts'
import { type LockHolder, parseHolder, thisProcess } from './lock-holder.ts'

/** A folder that this process has to itself. */
export interface FolderLock {
  /** Gives the folder free. Doing it twice does nothing. */
  release(): void
}

/** How often a held lock is renewed, in milliseconds. */
const RENEWAL = 10_000
const ATTEMPTS = 5

/**
 * Takes the lock of a folder: the file `leeway.lock` in it, which names its holder. A lock whose holder is gone is taken over.
 *
 * The file comes into being with its content (`link`), so that nobody reads half of it; who finds a stale one removes it under a second lock, so that of
 * several only one does, and never a fresh one.
 *
 * @param name what the holder calls itself, for the message that others get
 * @throws StoreError `locked`, with pid, name, host and since when
 */
export function lockFolder(folder: string, name: string, now: () => Date): FolderLock {
  const file = join(folder, 'leeway.lock')
  const holder = thisProcess(name, now())
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (createLock(file, holder)) return heldLock(file, holder)
    const other = readLock(file)
    if (other === undefined) continue
    if (!isStale(other.holder, other.silence)) throw held(folder, other.holder)
    removeStale(file, holder)
  }
  throw new StoreError(
    'locked',
    `state store ${folder}: other processes take its lock again and again; try once more`,
  )
}

/** Returns whether the lock came into being. */
function createLock(file: string, holder: LockHolder): boolean {
  const own = `${file}.${holder.pid}.${randomUUID()}`
  writeFileSync(own, JSON.stringify(holder), { flag: 'wx' })
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    unlinkSync(own)
  }
}

function readLock(file: string): { holder: LockHolder; silence: number } | undefined {
  try {
    const silence = Date.now() - statSync(file).mtimeMs
    const holder = parseHolder(readFileSync(file, 'utf8'))
    return { holder: holder ?? nobody, silence }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Holds a lock whose file names no process: no such host, so that only the time since its last renewal counts. */
const nobody: LockHolder = { pid: 0, host: '', name: 'an unknown process', since: '' }

/** Removes a lock that is still stale once no other process can be about to remove it. */
function removeStale(file: string, holder: LockHolder): void {
  const takeover = `${file}.takeover`
  if (!createLock(takeover, holder)) {
    const other = readLock(takeover)
    if (other !== undefined && isStale(other.holder, other.silence))
      rmSync(takeover, { force: true })
    return
  }
  try {
    const found = readLock(file)
    if (found !== undefined && isStale(found.holder, found.silence)) rmSync(file, { force: true })
  } finally {
    rmSync(takeover, { force: true })
  }
}

function heldLock(file: string, holder: LockHolder): FolderLock {
  const timer = setInterval(() => {
    const time = new Date()
    try {
      utimesSync(file, time, time)
    } catch {
      // The folder went away under us; whoever opens the next one finds no lock there.
    }
  }, RENEWAL)
  timer.unref()
  let isHeld = true
  return {
    release() {
      if (!isHeld) return
      isHeld = false
      clearInterval(timer)
      const found = readLock(file)
      const isOurs = found?.holder.pid === holder.pid && found.holder.since === holder.since
      if (isOurs) rmSync(file, { force: true })
    },
  }
}

function held(folder: string, { pid, host, name, since }: LockHolder): StoreError {
  const who = pid === process.pid ? 'this process' : `process ${pid}`
  return new StoreError(
    'locked',
    `state store ${folder} is in use by ${name} (${who} on ${host}, since ${since}); one process at a time can open it. Stop that one, or keep the store on a Postgres server`,
  )
}
