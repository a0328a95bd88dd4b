import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import type { LoadedConfig } from '@leeway/pipeline/config'
import { examineFolder } from './examine-folder.ts'
import { examine, type Finding } from './finding.ts'

/** How long a database may take to accept a connection, in milliseconds. */
const PATIENCE = 5000

/** Returns whether the store can be opened: its folder is or can be made, and nobody has it; or its server accepts connections. Nothing is opened, made or brought to another version. */
export async function examineStore({ config, folder: base }: LoadedConfig): Promise<Finding> {
  const { url, folder: named = '.leeway' } = config.store
  if (url !== undefined) return examine('store', () => reached(new URL(url)))
  const folder = resolve(base, named)
  const found = await examine('store', () => examineFolder(folder))
  const holder = found.status === 'right' ? await holderOf(folder) : undefined
  if (holder === undefined) return found
  return {
    what: 'store',
    status: 'doubtful',
    detail: `${folder} is in use by ${holder}; leeway run is refused until that ends`,
  }
}

/** Who has the folder, by its lock; a process of this host that is gone has it no longer. */
async function holderOf(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'leeway.lock'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { pid, host, name } = lockIn(text)
  if (host === hostname() && typeof pid === 'number' && !isAlive(pid)) return undefined
  return `${name ?? 'an unknown process'} (process ${pid ?? '?'} on ${host ?? '?'})`
}

function lockIn(text: string): { pid?: number; host?: string; name?: string } {
  try {
    return { ...(JSON.parse(text) as object) }
  } catch {
    return {}
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function reached({ hostname: host, port, pathname }: URL): Promise<string> {
  const name = `${host}:${port || 5432}`
  await new Promise<void>((done, fail) => {
    const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port: Number(port || 5432) })
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer in 5 s')))
    socket.once('connect', () => {
      socket.destroy()
      done()
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code ?? error.message
      fail(
        new Error(`${name}: cannot be reached (${why}); is it running, and is the address right?`),
      )
    })
  })
  return `${name}${pathname} accepts connections; the first run tries user and password`
}
