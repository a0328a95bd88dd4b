import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll } from 'vitest'

/** A folder that is removed after the test file, and ways to put data files into it. */
export interface TemporaryFolder {
  path(name: string): string
  /** Writes a file and returns its path. */
  write(name: string, content: string | Uint8Array): Promise<string>
  /** Writes the result of a query with DuckDB's COPY and returns the file's path. */
  copy(name: string, query: string, options: string): Promise<string>
}

export function temporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string): string => join(folder, name)
  return {
    path,
    async write(name, content) {
      await mkdir(dirname(path(name)), { recursive: true })
      await writeFile(path(name), content)
      return path(name)
    },
    async copy(name, query, options) {
      const instance = await DuckDBInstance.create(':memory:', {
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      })
      const connection = await instance.connect()
      await connection.run(`SET TimeZone = 'UTC'`)
      await connection.run(`COPY (${query}) TO '${path(name).replaceAll("'", "''")}' (${options})`)
      connection.closeSync()
      instance.closeSync()
      return path(name)
    },
  }
}
