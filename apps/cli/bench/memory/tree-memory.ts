import { readdirSync, readFileSync } from 'node:fs'

/** Memory of a process and of all that came from it, in bytes. */
export interface TreeMemory {
  /** Sum of the proportional set sizes: pages that several share are counted once. */
  readonly all: number
  /** The same of those that are a browser. */
  readonly browser: number
}

/** Returns the memory of a process with its descendants, as Linux tells it now. */
export function treeMemory(root: number): TreeMemory {
  const parents = new Map<number, number>()
  for (const entry of readdirSync('/proc')) {
    const parent = /^\d+$/.test(entry) && field(`/proc/${entry}/status`, /^PPid:\s*(\d+)/m)
    if (parent) parents.set(Number(entry), parent)
  }
  let [all, browser] = [0, 0]
  for (const id of new Set([root, ...parents.keys()])) {
    if (id !== root && !descends(id, root, parents)) continue
    const bytes = 1024 * field(`/proc/${id}/smaps_rollup`, /^Pss:\s*(\d+)/m)
    all += bytes
    if (/chrom/.test(text(`/proc/${id}/cmdline`).split('\0')[0] ?? '')) browser += bytes
  }
  return { all, browser }
}

function descends(id: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at = parents.get(id); at !== undefined; at = parents.get(at))
    if (at === root) return true
  return false
}

function field(path: string, pattern: RegExp): number {
  return Number(pattern.exec(text(path))?.[1] ?? 0)
}

/** A process may have ended since it was listed. */
function text(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
