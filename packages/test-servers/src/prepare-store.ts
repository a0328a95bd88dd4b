import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What opens a store, `openStateStore` of `@leeway/state-store`, on which this package does not depend. */
export type OpenStore = (options: { folder: string }) => Promise<{ close: () => Promise<void> }>

/**
 * Puts an empty store into a folder that is not there yet. Making one takes seconds, so it is made once on a machine, for each state of the package's sources, and copied from then on; of
 * several processes that make it at once one wins.
 *
 * @param entry `import.meta.resolve('@leeway/state-store')`
 */
export async function prepareStore(folder: string, entry: string, open: OpenStore): Promise<void> {
  const original = join(tmpdir(), `leeway-store-${hashOf(fileURLToPath(new URL('.', entry)))}`)
  try {
    await cp(original, folder, { recursive: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const made = await mkdtemp(`${original}-`)
    const store = await open({ folder: made })
    await store.close()
    await cp(made, folder, { recursive: true })
    await rename(made, original).catch(() => rm(made, { recursive: true, force: true }))
  }
}

function hashOf(sources: string): string {
  const hash = createHash('sha256')
  for (const name of globSync('**/*.ts', { cwd: sources }).sort()) {
    hash.update(readFileSync(join(sources, name)))
  }
  return hash.digest('hex').slice(0, 16)
}
