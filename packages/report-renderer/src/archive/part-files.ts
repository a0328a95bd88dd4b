import { randomBytes } from 'node:crypto'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Beside the files of a folder, where a process that was killed leaves it; host and process say whose it is. */
const partPattern = /^\.leeway-([0-9a-f]+)-(\d+)-[0-9a-f]+\.part$/
const host = Buffer.from(hostname()).toString('hex').slice(0, 60) || '0'
const DAY = 86_400_000

/** Writes a part beside where it shall be, down to the disk, and returns its path; a part that could not be written whole is removed. */
export async function writePart(folder: string, content: Uint8Array): Promise<string> {
  const name = `.leeway-${host}-${process.pid}-${randomBytes(6).toString('hex')}.part`
  const path = join(folder, name)
  try {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    return path
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Removes the parts of processes of this machine that are gone, and those of other machines that are a day old. */
export async function removeLeftParts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const [, owner, pid] = partPattern.exec(name) ?? []
    if (owner === undefined) continue
    const path = join(folder, name)
    const isLeft = owner === host ? !isAlive(Number(pid)) : await isOld(path)
    if (isLeft) await rm(path, { force: true })
  }
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > DAY
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
