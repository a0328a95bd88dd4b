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
import { type HolderName, type LockHolder, parseHolder, thisProcess } from './lock-holder.ts'

/** A folder that this process has to itself. */
export interface FolderLock {
  /** @throws StoreError `locked` once another process has taken the folder over, as after this one stood still for long */
  requireHeld(): void
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
 * @param self what the holder says of itself, for the message that others get
 * @param renewal milliseconds between renewals, at each of which the lock is looked at: whether it is still ours
 * @throws StoreError `locked`, with pid, name, host and since when
 */
export function lockFolder(
  folder: string,
  self: HolderName,
  now: () => Date,
  renewal: number = RENEWAL,
): FolderLock {
  const file = join(folder, 'leeway.lock')
  const holder = thisProcess(self, now())
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (createLock(file, holder)) return heldLock(folder, file, holder, renewal)
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

function heldLock(folder: string, file: string, holder: LockHolder, renewal: number): FolderLock {
  const isOurs = (): boolean => {
    const found = readLock(file)?.holder
    return found?.pid === holder.pid && found.since === holder.since && found.id === holder.id
  }
  let isHeld = true
  let isLost = false
  let renewed = performance.now()
  const renew = (): void => {
    if (isLost) return
    try {
      if (isOurs()) {
        const time = new Date()
        utimesSync(file, time, time)
        renewed = performance.now()
        return
      }
    } catch {
      // The folder went away under us, which is as bad.
    }
    isLost = true
  }
  const timer = setInterval(renew, renewal)
  timer.unref()
  return {
    requireHeld() {
      if (performance.now() - renewed > 2 * renewal) renew()
      if (!isLost) return
      throw new StoreError(
        'locked',
        `state store ${folder}: the folder is not this process’s any more: its lock was taken over or removed, as happens where a process stands still for a minute; nothing more is written. Run it again`,
      )
    },
    release() {
      if (!isHeld) return
      isHeld = false
      clearInterval(timer)
      if (isOurs()) rmSync(file, { force: true })
    },
  }
}

function held(folder: string, { pid, host, name, since, advice }: LockHolder): StoreError {
  const who = pid === process.pid ? 'this process' : `process ${pid}`
  return new StoreError(
    'locked',
    `state store ${folder} is in use by ${name} (${who} on ${host}, since ${since}); one process at a time can open it. ${advice === undefined ? '' : `${advice}. `}Stop that one, or keep the store on a Postgres server`,
  )
}
