import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Returns the folder, where it can be written to, or can be made; nothing is made. @throws Error where it cannot */
export async function examineFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined)
  if (found === undefined) {
    const parent = await nearest(dirname(folder))
    await requireWritable(parent, folder)
    return `${folder}, which the first run makes`
  }
  await requireWritable(folder, folder)
  return folder
}

/** The folder itself, or the nearest above it that is there. */
async function nearest(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined)
  return found !== undefined || dirname(folder) === folder ? folder : nearest(dirname(folder))
}

async function requireWritable(place: string, folder: string): Promise<void> {
  const where = place === folder ? folder : `${folder}: ${place}`
  if (!(await stat(place)).isDirectory()) throw new Error(`${where} is no folder`)
  try {
    await access(place, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new Error(`${where} cannot be written to`, { cause })
  }
}
