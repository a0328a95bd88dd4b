import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { pidNamespace } from './pid-namespace.ts'
import { processStart } from './process-start.ts'

/** Who holds a lock: one process, told from a later one with the same pid by when it started. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** Where its pid counts; absent where the system does not tell. */
  readonly namespace?: string
  /** Changes with every process, also where pids repeat; absent where the system does not tell. */
  readonly start?: string
  /** What the holder calls itself: `leeway serve`. */
  readonly name: string
  /** One for each lock that is taken: processes of two containers may have the same pid. */
  readonly id?: string
  /** When it took the lock, ISO 8601. */
  readonly since: string
  /** What others may do who want the folder, in a sentence without its end. */
  readonly advice?: string
}

/** What a holder says of itself. */
export type HolderName = Pick<LockHolder, 'name' | 'advice'>

/** Returns this process as the holder of a lock. */
export function thisProcess({ name, advice }: HolderName, since: Date): LockHolder {
  const start = processStart(process.pid)
  const namespace = pidNamespace()
  return {
    pid: process.pid,
    host: hostname(),
    ...(namespace === undefined ? {} : { namespace }),
    ...(start === undefined ? {} : { start }),
    name,
    id: randomUUID(),
    since: since.toISOString(),
    ...(advice === undefined ? {} : { advice }),
  }
}

/** Returns the holder that a lock file names; `undefined` where it names none, as a file cut off while it was written. */
export function parseHolder(text: string): LockHolder | undefined {
  try {
    const found: unknown = JSON.parse(text)
    return isHolder(found) ? found : undefined
  } catch {
    return undefined
  }
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== 'object' || value === null) return false
  const { pid, host, name, since, advice = '' } = value as Record<string, unknown>
  const texts = [host, name, since, advice]
  return Number.isSafeInteger(pid) && texts.every((text) => typeof text === 'string')
}
