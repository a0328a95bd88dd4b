import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { runServer } from './run-server.ts'
import type { TestServer } from './test-server.ts'

/** An InfluxDB 1 that can be written to and asked. */
export interface InfluxdServer extends TestServer {
  /** Runs an InfluxQL statement (`CREATE DATABASE ml`), and returns its results. @throws {Error} with InfluxDB's own words */
  readonly query: (statement: string, database?: string) => Promise<unknown>
}

/**
 * Starts InfluxDB 1.6, the line protocol's own reader: `POST /write?db=ml&precision=ms` answers with its error where it takes a line not at all or in
 * part. It has no `/api/v2/write`.
 */
export async function startInfluxd(): Promise<InfluxdServer> {
  const server = await runServer({
    program: 'influxd',
    ready: '/ping',
    async prepare({ folder, port }) {
      for (const name of ['meta', 'data', 'wal']) await mkdir(join(folder, name))
      await writeFile(join(folder, 'influx.conf'), configuration(folder, port, await freePort()))
      return ['-config', 'influx.conf']
    },
  })
  return { ...server, query: (statement, database) => query(server.url, statement, database) }
}

function configuration(folder: string, port: number, backupPort: number): string {
  const path = (name: string) => JSON.stringify(join(folder, name))
  return `reporting-disabled = true
bind-address = "127.0.0.1:${backupPort}"
[meta]
dir = ${path('meta')}
[data]
dir = ${path('data')}
wal-dir = ${path('wal')}
[http]
bind-address = "127.0.0.1:${port}"
[monitor]
store-enabled = false
`
}

interface Answer {
  readonly error?: string
  readonly results?: readonly { readonly error?: string }[]
}

async function query(url: string, statement: string, database = ''): Promise<unknown> {
  const body = new URLSearchParams({ q: statement, db: database })
  const response = await fetch(`${url}/query`, { method: 'POST', body })
  const { error, results = [] } = (await response.json()) as Answer
  const fault = error ?? results.find((result) => result.error)?.error
  if (fault !== undefined) throw new Error(`influxd: ${fault}`)
  return results
}
