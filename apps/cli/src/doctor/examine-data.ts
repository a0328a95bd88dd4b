import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { LoadedConfig, MonitorConfig } from '@leeway/pipeline/config'
import { examine, type Finding } from './finding.ts'

/** Returns whether the data of a monitor can be read, its reference first and then the file of its last window, and have the columns that the configuration names. */
export async function examineData(
  { config, folder }: LoadedConfig,
  monitor: MonitorConfig,
  at: string,
): Promise<Finding[]> {
  const { expandTemplate, readFrame, readReference, windowBefore, windowName } = await import(
    '@leeway/pipeline'
  )
  const timeZone = monitor.timeZone ?? config.timeZone
  const window = windowBefore(at, monitor.window, timeZone)
  const { path: template, timeColumn } =
    typeof monitor.current === 'string' ? { path: monitor.current } : monitor.current
  const current = resolve(folder, expandTemplate(template, window.from, timeZone))
  const known = new Set<string>()
  const learn = ({ columns }: { readonly columns: readonly { readonly name: string }[] }) => {
    for (const { name } of columns) known.add(name)
    return new Set(columns.map(({ name }) => name))
  }
  const reference = await examine(`${monitor.name}: reference`, async () => {
    const path = resolve(folder, monitor.reference)
    const found = await readReference(path)
    learn(found)
    return `${path}, ${found.rows} rows, ${found.columns.length} columns`
  })
  const data = await examine(`${monitor.name}: current`, async () => {
    const name = windowName(window.from, monitor.window, timeZone)
    const found = await stat(current).catch(() => undefined)
    if (!found?.isFile()) {
      throw new Error(`${current}, for ${name}: no such file; the next run would fail`)
    }
    const columns = learn(await readFrame(current))
    if (timeColumn !== undefined && !columns.has(timeColumn)) {
      throw new Error(`${current}: has no column ${timeColumn}, by which its rows are chosen`)
    }
    return `${current}, for ${name}`
  })
  const missing = mappedColumns(monitor.mapping).filter((name) => !known.has(name))
  const isRead = reference.status === 'right' && data.status === 'right'
  return [
    { ...reference, isData: true },
    { ...data, isData: true },
    ...(isRead && missing.length > 0
      ? [
          {
            what: `${monitor.name}: mapping`,
            status: 'wrong' as const,
            detail: `neither reference nor current data have ${missing.join(', ')}`,
          },
        ]
      : []),
  ]
}

function mappedColumns({ task, positiveLabel, ...mapping }: MonitorConfig['mapping']): string[] {
  return [...new Set(namesIn(mapping))]
}

function namesIn(named: unknown): string[] {
  if (typeof named === 'string') return [named]
  return typeof named === 'object' && named !== null ? Object.values(named).flatMap(namesIn) : []
}
