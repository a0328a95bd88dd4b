import { resolve } from 'node:path'
import type { StateStore } from '@leeway/state-store'
import type { LoadedConfig } from '../config/read-config.ts'

/**
 * Opens the store of a configuration: the folder `.leeway` beside it where it names none.
 *
 * @param name what the process calls itself to others that find the folder in use
 * @param advice what others may do then, in a sentence without its end
 * @throws StoreError `locked`, `unusable_folder`, `unreachable`, `driver_missing`, `newer_schema`
 */
export async function openStore(
  { config, folder }: LoadedConfig,
  name: string,
  advice?: string,
): Promise<StateStore> {
  const { openStateStore } = await import('@leeway/state-store')
  const { url, folder: path = '.leeway' } = config.store
  const self = { name, ...(advice === undefined ? {} : { advice }) }
  return openStateStore(url === undefined ? { folder: resolve(folder, path), ...self } : { url })
}
