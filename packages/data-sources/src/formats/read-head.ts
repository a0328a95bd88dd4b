import { constants as fsConstants } from 'node:fs'
import { access, open, stat } from 'node:fs/promises'
import { constants, gunzipSync } from 'node:zlib'
import { DataSourceError } from '../data-source-error.ts'
import { explainSystemError } from './explain-system-error.ts'

/** Bytes looked at to recognise a file and to read a CSV header; a header line longer than this is refused. */
export const headBytes: number = 256 * 1024

/**
 * Returns the first bytes of a file, at most {@link headBytes}.
 *
 * @throws not_found, not_a_file, permission_denied, empty_file, read_failed
 */
export async function readHead(path: string): Promise<Uint8Array> {
  try {
    const status = await stat(path)
    if (!status.isFile()) {
      const found = status.isDirectory() ? 'a directory' : 'not a regular file'
      throw new DataSourceError('not_a_file', `${path}: is ${found}; expected a data file`)
    }
    if (status.size === 0) {
      throw new DataSourceError('empty_file', `${path}: is empty (0 bytes); expected data`)
    }
    await access(path, fsConstants.R_OK)
    const handle = await open(path)
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(headBytes), 0, headBytes, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw error instanceof DataSourceError ? error : explainSystemError(path, error)
  }
}

/**
 * Returns the first bytes of what a gzip file holds.
 *
 * @throws malformed_file, empty_file
 */
export function unzipHead(path: string, head: Uint8Array): Uint8Array {
  let inner: Uint8Array
  try {
    // The head is usually cut off in the middle of the stream: flush what there is instead of expecting the end.
    inner = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    throw new DataSourceError('malformed_file', `${path}: begins like gzip but cannot be unpacked`)
  }
  if (inner.length === 0) {
    throw new DataSourceError('empty_file', `${path}: holds 0 bytes when unpacked; expected data`)
  }
  return inner.subarray(0, headBytes)
}
