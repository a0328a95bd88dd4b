import type { RunMonitorOptions } from '@leeway/pipeline'
import type { ShownRun } from './run-table.ts'

/** Runs a monitor, and returns what came of it with the name of its window. It never throws: where the store itself fails, the run has failed. */
export async function runOne(options: RunMonitorOptions): Promise<ShownRun> {
  const { runMonitor, windowBefore, windowName } = await import('@leeway/pipeline')
  const { monitor, loaded, at } = options
  const timeZone = monitor.timeZone ?? loaded.config.timeZone
  const window = windowBefore(at, monitor.window, timeZone)
  const name = windowName(window.from, monitor.window, timeZone)
  try {
    return { ...(await runMonitor(options)), windowName: name }
  } catch (error) {
    return {
      monitor: monitor.name,
      runId: `${monitor.name}@${name}`,
      window,
      windowName: name,
      status: 'failed',
      stages: [],
      written: [],
      error,
      sinkErrors: [],
    }
  }
}
