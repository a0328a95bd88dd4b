import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStateStore } from '../../src/index.ts'
import { dayWindow } from '../small-report.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { startSaving } from './start-process.ts'

test('a second process is told who holds the folder, and gets it when the first has gone', async () => {
  const folder = temporaryFolder()
  const first = startSaving(folder, 1, 100_000)
  await once(first.lines, 'line')
  const refused = openStateStore({ folder })
  await expect(refused).rejects.toMatchObject({ code: 'locked' })
  await expect(refused).rejects.toThrow(
    new RegExp(
      `is in use by leeway serve \\(process ${first.child.pid} on .*one process at a time`,
    ),
  )
  first.child.kill('SIGKILL')
  await first.end
  const store = await openStateStore({ folder })
  await expect(openStateStore({ folder })).rejects.toThrow('in use by leeway (this process on')
  await store.close()
  expect(existsSync(join(folder, 'leeway.lock'))).toBe(false)
})

test('killed twenty times while it saves, the store opens, what was said to be saved is there, and each window has one report', async () => {
  const folder = temporaryFolder()
  const saved = new Set<number>()
  for (let kill = 0; kill < 20; kill++) {
    const { child, lines, end } = startSaving(folder, 1 + kill, 100_000)
    const wanted = 1 + (kill % 5)
    let seen = 0
    lines.on('line', (line) => {
      const day = Number(line)
      if (Number.isNaN(day)) return
      saved.add(day)
      seen += 1
      if (seen === wanted) setImmediate(() => child.kill('SIGKILL'))
    })
    expect((await end).stderr).toBe('')
    expect(seen).toBeGreaterThanOrEqual(wanted)
  }
  const store = await openStateStore({ folder })
  const reports = await store.reports.list({ monitor: 'odds', limit: 10_000 })
  const windows = reports.map(({ window }) => window.from)
  expect(new Set(windows).size).toBe(windows.length)
  for (const day of saved) expect(windows).toContain(dayWindow(day).from)
  for (const { runId } of reports) {
    const day = Number(runId.split('/')[1])
    const columns = await store.reports.columnHistory({
      monitor: 'odds',
      column: 'column 49',
      after: dayWindow(day).from,
      limit: 1,
    })
    expect(columns.length).toBe(1)
  }
  await store.close()
}, 120_000)
