import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Processes that share a limit of memory, and what they take of it. */
export interface MemoryGroup {
  /** Where a process writes its id to belong to the group; its children do so by themselves. */
  readonly members: string
  /** Bytes that the group's processes hold now which no file could give back: what the limit is really about. */
  readonly held: () => number
  /** Processes that the system killed because the limit was reached. */
  readonly killed: () => number
  readonly remove: () => void
}

/** What the two versions of control groups call the same things. */
const versions = [
  {
    root: '/sys/fs/cgroup/memory',
    limit: 'memory.limit_in_bytes',
    held: /^total_rss (\d+)/m,
    events: 'memory.oom_control',
  },
  { root: '/sys/fs/cgroup', limit: 'memory.max', held: /^anon (\d+)/m, events: 'memory.events' },
] as const

/**
 * Makes a control group with a limit, of version 1 or 2, whichever the machine has.
 *
 * @param bytes what all of its processes together may take, page cache included
 * @throws {Error} where it may not, as without root
 */
export function makeMemoryGroup(bytes: number): MemoryGroup {
  const version = versions.find(
    ({ root, limit }) =>
      existsSync(join(root, limit)) || existsSync(join(root, 'cgroup.controllers')),
  )
  if (version === undefined)
    throw new Error('no control groups here, so there is no limit to measure under')
  const folder = join(version.root, `leeway-bench-${process.pid}`)
  mkdirSync(folder)
  writeFileSync(join(folder, version.limit), String(bytes))
  const number = (file: string, pattern: RegExp): number =>
    Number(pattern.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? 0)
  return {
    members: join(folder, 'cgroup.procs'),
    held: () => number('memory.stat', version.held),
    killed: () => number(version.events, /^oom_kill (\d+)/m),
    remove: () => rmdirSync(folder),
  }
}
