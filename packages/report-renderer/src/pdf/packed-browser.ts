import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/**
 * Returns the browser that the package `@sparticuz/chromium` holds, unpacked once into a folder of the user's own; `undefined` where the package is not installed. Its own unpacking is
 * not used: it takes whatever lies in the common temporary folder under the name, which anybody can have put there.
 */
export async function packedBrowser(): Promise<string | undefined> {
  const root = packageFolder()
  if (root === undefined) return undefined
  const packed = join(root, 'bin', 'chromium.br')
  if (!existsSync(packed)) return undefined
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(homedir(), '.cache', 'leeway', `chromium-${version}`)
  const path = join(folder, 'chromium-headless-shell')
  if (existsSync(path)) return path
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const part = `${path}.${process.pid}.part`
  try {
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(part))
    await chmod(part, 0o700)
    await rename(part, path)
    return path
  } finally {
    await rm(part, { force: true })
  }
}

function packageFolder(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const place = entry.lastIndexOf(join('@sparticuz', 'chromium'))
    return place < 0 ? dirname(entry) : join(entry.slice(0, place), '@sparticuz', 'chromium')
  } catch {
    return undefined
  }
}
