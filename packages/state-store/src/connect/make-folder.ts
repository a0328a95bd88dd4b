import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing. Not `mkdir` with `recursive`: where a folder above says that it cannot hold the new one by ENOENT, as `/proc` does, Node 24.21
 * tries again for ever.
 *
 * @throws the error of the operating system for the first folder that could not be made
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) await makeFolder(parent)
  try {
    await mkdir(path)
  } catch (error) {
    const madeMeanwhile = await isFolder(path)
    if (!madeMeanwhile) throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() ?? false
}
