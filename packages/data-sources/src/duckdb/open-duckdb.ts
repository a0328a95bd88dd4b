import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type * as NodeApi from '@duckdb/node-api'
import type bindings from '@duckdb/node-bindings'
import { DataSourceError } from '../data-source-error.ts'
import type { ReadOptions } from '../read-options.ts'
import { engineSettings } from './engine-settings.ts'
import { quoteLiteral } from './quote-literal.ts'

/** DuckDB's two modules: the database, and the raw access to the memory of its vectors. */
export interface DuckdbModules {
  readonly api: typeof NodeApi
  readonly bindings: typeof bindings
}

/** A DuckDB of its own for one file: nothing else can be opened through it. */
export interface OpenDuckdb extends DuckdbModules {
  readonly connection: NodeApi.DuckDBConnection
  /** The path under which DuckDB may open the file; it has no characters that DuckDB would take for wildcards. */
  readonly path: string
  close(): Promise<void>
}

/**
 * Opens an in-memory DuckDB that may read one file and nothing else: no extension is installed or loaded, no other path
 * or address can be opened, and its configuration is locked. What exceeds the memory limit spills into a temporary folder
 * (`TMPDIR`) that `close` removes.
 *
 * @throws engine_unavailable, read_failed, invalid_option
 */
export async function openDuckdb(file: string, options: ReadOptions): Promise<OpenDuckdb> {
  const modules = await loadDuckdb()
  const scratch = await mkdtemp(join(tmpdir(), 'leeway-'))
  try {
    const path = await literalPath(file, scratch)
    const instance = await modules.api.DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      temp_directory: join(scratch, 'spill'),
      ...engineSettings(options),
    })
    const connection = await instance.connect()
    const close = async (): Promise<void> => {
      connection.closeSync()
      instance.closeSync()
      await rm(scratch, { recursive: true, force: true })
    }
    await connection.run(`SET TimeZone = 'UTC'`)
    await connection.run(`SET allowed_paths = [${quoteLiteral(path)}]`)
    await connection.run('SET enable_external_access = false')
    await connection.run('SET lock_configuration = true')
    return { ...modules, connection, path, close }
  } catch (error) {
    await rm(scratch, { recursive: true, force: true })
    throw error
  }
}

async function loadDuckdb(): Promise<DuckdbModules> {
  try {
    const [api, raw] = await Promise.all([
      import('@duckdb/node-api'),
      import('@duckdb/node-bindings'),
    ])
    return { api, bindings: raw.default }
  } catch (cause) {
    throw new DataSourceError(
      'engine_unavailable',
      `DuckDB could not be loaded on ${process.platform}-${process.arch}; ` +
        'install without --no-optional, so that @duckdb/node-bindings finds its binary',
      { cause },
    )
  }
}

/** DuckDB expands wildcards in paths and has no way to escape all of them: such a file is reached through a link. */
async function literalPath(file: string, scratch: string): Promise<string> {
  if (!/[*?[\]\\]/.test(file) || process.platform === 'win32') return file
  const link = join(scratch, basename(file).replace(/[^\w.]/g, '_'))
  await symlink(file, link)
  return link
}
