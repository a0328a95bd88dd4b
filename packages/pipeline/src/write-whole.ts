import { randomBytes } from 'node:crypto'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes a file so that who reads it meanwhile, or after the process was killed, finds the old content or the new one, never a part: beside it, then moved to its place. What is
 * no plain file, as `/dev/stdout` or a pipe, is written to as it is, and so is a file in a folder that takes no other; a link stays one.
 *
 * @throws the error of the operating system
 */
export async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found !== undefined && !found.isFile()) return writeFile(path, content)
  const target = found === undefined ? path : await realpath(path)
  const part = join(dirname(target), `.leeway-${randomBytes(6).toString('hex')}.part`)
  try {
    await writeFile(part, content, found === undefined ? {} : { mode: found.mode })
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    const { code } = error as NodeJS.ErrnoException
    const isFolderClosed = code === 'EACCES' || code === 'EPERM'
    if (found === undefined || !isFolderClosed) throw error
    await writeFile(path, content)
  }
}
