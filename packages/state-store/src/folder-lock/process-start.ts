import { readFileSync } from 'node:fs'

/** Where `starttime` stands in `/proc/<pid>/stat`, counted from the field after the command's name (proc(5): field 22, the name is field 2). */
const START_TIME = 19

/** Returns what tells a process from another that had or will have its pid; `undefined` where there is no such process, or no `/proc`. */
export function processStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return `${boot}:${afterName[START_TIME]}`
  } catch {
    return undefined
  }
}
