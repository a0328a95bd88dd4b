import { resolve } from 'node:path'
import type { MonitoringReport } from '@leeway/monitoring-report'
import { assertComparable } from '../assert-comparable.ts'
import { assertMapped } from '../assert-mapped.ts'
import { judgeInThreads } from '../judge-in-threads.ts'
import { readFrame } from '../read-frame.ts'
import { readReference } from '../read-reference.ts'
import { expandTemplate } from '../window/expand-template.ts'
import { rowsInWindow } from '../window/rows-in-window.ts'
import { currentOf } from './current-of.ts'
import { judging } from './judging.ts'
import type { RunContext } from './run-monitor.ts'

/** Returns the report on a window: reads both data sets, judges, and compares with the reports before. */
export async function makeReport(context: RunContext): Promise<MonitoringReport> {
  const { monitor, loaded, store, window, recorder, at } = context
  const referencePath = resolve(loaded.folder, monitor.reference)
  const reference = await recorder.run('load reference', () => readReference(referencePath))
  const { path: template, timeColumn } = currentOf(monitor)
  const expanded = expandTemplate(template, window.from, context.timeZone)
  const currentPath = resolve(loaded.folder, expanded)
  const current = await recorder.run('load current', async () => {
    const frame = await readFrame(currentPath)
    if (timeColumn === undefined) return frame
    return rowsInWindow(frame, window, {
      name: currentPath,
      timeColumn,
      timeZone: context.timeZone,
    })
  })
  return recorder.run('judge', async () => {
    assertComparable(
      { name: referencePath, frame: reference },
      { name: currentPath, frame: current },
    )
    assertMapped(monitor.mapping, [reference, current])
    const history = await store.reports.history({
      monitor: monitor.name,
      before: window.to,
      limit: monitor.history,
    })
    const { MlMonitor } = await import('@leeway/monitor')
    return judgeInThreads([reference, current], (threads) => {
      const judge = new MlMonitor({ ...judging(monitor), ...threads, reference })
      return judge.generateComprehensiveReport({
        current,
        history,
        runId: context.runId,
        generatedAt: at,
      })
    })
  })
}
