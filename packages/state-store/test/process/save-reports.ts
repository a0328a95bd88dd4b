/**
 * Saves reports on the days from the third argument on into the store in the folder of the second, and says on stdout what it has done: run as a process of its own, to be killed.
 */
import { argv, stdout } from 'node:process'
import { openStateStore } from '@leeway/state-store'
import { dayWindow, smallReport } from '../small-report.ts'

const [folder = '', first = '1', last = '1'] = argv.slice(2)
const store = await openStateStore({ folder, name: 'leeway serve' })
stdout.write('open\n')
for (let day = Number(first); day <= Number(last); day++) {
  const window = dayWindow(day)
  const id = `odds/${day}`
  const { isDone, run } = await store.runs.begin({
    id,
    monitor: 'odds',
    window,
    startedAt: window.to,
  })
  if (isDone) continue
  const statuses = Array.from({ length: 50 }, () => 'drifted' as const)
  await store.reports.save({ runId: run.id, window, report: smallReport(day, { statuses }) })
  await store.runs.end(run.id, { status: 'succeeded', finishedAt: window.to, stages: [] })
  stdout.write(`${day}\n`)
}
await store.close()
