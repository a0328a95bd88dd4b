import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findProgram } from './find-program.ts'
import { runServer } from './run-server.ts'
import type { TestServer } from './test-server.ts'

/** PostgreSQL refuses to run as root; nobody has this number on every Debian. */
const nobody = 65534

/**
 * Starts PostgreSQL with an empty data base; its `url` is complete (`postgres://postgres@127.0.0.1:41234/postgres`), needs no password, and belongs to
 * a superuser, so that each test may `CREATE DATABASE` one of its own. Nothing is synced to disk.
 */
export async function startPostgres(): Promise<TestServer> {
  const user = process.getuid?.() === 0 ? nobody : undefined
  const server = await runServer({
    program: 'postgres',
    scheme: 'postgres',
    ready: /database system is ready to accept connections/,
    signal: 'SIGINT', // fast: does not wait for clients
    user,
    async prepare({ folder, port }) {
      const data = join(folder, 'data')
      await makeCluster(data, user)
      const settings = [
        'listen_addresses=127.0.0.1',
        'unix_socket_directories=',
        'fsync=off',
        'full_page_writes=off',
        'synchronous_commit=off',
        'shared_buffers=16MB',
      ]
      return ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
    },
  })
  return { ...server, url: `postgres://postgres@127.0.0.1:${server.port}/postgres` }
}

async function makeCluster(folder: string, user: number | undefined): Promise<void> {
  const initdb = findProgram('initdb')
  if (!initdb) throw new Error('initdb is not installed: Debian has it in postgresql')
  const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']
  const account = user === undefined ? {} : { uid: user, gid: user }
  const cwd = join(folder, '..')
  await promisify(execFile)(initdb, ['-D', folder, '--no-sync', ...options], { cwd, ...account })
}
