import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { LoadedConfig, MonitorConfig } from '@leeway/pipeline/config'
import { examine, type Finding } from './finding.ts'

/** Returns whether the data of a monitor can be read: its reference, and the file of its last window. */
export async function examineData(
  { config, folder }: LoadedConfig,
  monitor: MonitorConfig,
  at: string,
): Promise<Finding[]> {
  const { expandTemplate, readReference, windowBefore, windowName } = await import(
    '@leeway/pipeline'
  )
  const timeZone = monitor.timeZone ?? config.timeZone
  const window = windowBefore(at, monitor.window, timeZone)
  const template = typeof monitor.current === 'string' ? monitor.current : monitor.current.path
  const current = resolve(folder, expandTemplate(template, window.from, timeZone))
  return Promise.all([
    examine(`${monitor.name}: reference`, async () => {
      const path = resolve(folder, monitor.reference)
      const { rows, columns } = await readReference(path)
      return `${path}, ${rows} rows, ${columns.length} columns`
    }),
    examine(`${monitor.name}: current`, async () => {
      const name = windowName(window.from, monitor.window, timeZone)
      const found = await stat(current).catch(() => undefined)
      if (found?.isFile()) return `${current}, for ${name}`
      throw new Error(`${current}, for ${name}: no such file; the next run would fail`)
    }),
  ])
}
