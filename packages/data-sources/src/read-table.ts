import { Table } from 'apache-arrow'
import { openSource } from './open-source.ts'
import type { ReadOptions } from './read-options.ts'

/**
 * Returns a data file as an Arrow table, rows in the file's order.
 *
 * Text is dictionary-encoded, in order of first appearance, with one dictionary for all batches. A file without rows is a
 * table without rows. What becomes of each type is listed in the package's README.
 *
 * @param path a local path, read literally (no wildcards), or a `file:` URL
 * @throws DataSourceError with any of its codes
 */
export async function readTable(path: string | URL, options: ReadOptions = {}): Promise<Table> {
  const source = await openSource(path, options)
  try {
    return new Table(source.schema, await source.collect())
  } finally {
    await source.close()
  }
}
