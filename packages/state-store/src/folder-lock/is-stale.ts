import { hostname } from 'node:os'
import type { LockHolder } from './lock-holder.ts'
import { pidNamespace } from './pid-namespace.ts'
import { processStart } from './process-start.ts'

/** A holder whose pid says nothing here, and that has not renewed its lock for so long is taken for dead, in milliseconds. */
const FOREIGN_SILENCE = 60_000

/**
 * Returns whether the process that holds a lock is gone. Where pids mean the same here and there the system is asked; on another host, or in another container of a host (another
 * namespace of pids, though the host name may be the same), what counts is when the lock was last renewed.
 *
 * @param silence milliseconds since the lock was last renewed
 */
export function isStale(holder: LockHolder, silence: number): boolean {
  const namespace = pidNamespace()
  if (holder.host !== hostname() || holder.namespace !== namespace) {
    return silence > FOREIGN_SILENCE
  }
  if (!isAlive(holder.pid)) return true
  const start = processStart(holder.pid)
  return start !== undefined && holder.start !== undefined && start !== holder.start
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
