import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DashboardError } from './dashboard-error.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Writes a file, in folders that are made where they are missing; a file that is there is replaced in one step, so that nobody reads half of one.
 *
 * @throws {DashboardError} `write_failed` with the system's error as its cause
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await makeFolder(dirname(path))
    await writeFile(temporary, text)
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {})
    const message = `${path}: could not be written (${(cause as Error).message})`
    throw new DashboardError('write_failed', message, { cause })
  }
}
