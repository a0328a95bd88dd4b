import { join } from 'node:path'
import { openSinks, openStore } from '@leeway/pipeline'
import { readConfig } from '@leeway/pipeline/config'
import { StoreError } from '@leeway/state-store'
import { expect, test } from 'vitest'
import { runOne } from '../../src/run/run-one.ts'
import { configText, dayFiles } from '../process/day-files.ts'
import { temporaryFolder } from '../process/temporary-folder.ts'

test('a store that fails in one run costs that run alone', async () => {
  const folder = temporaryFolder({ ...dayFiles(), 'leeway.yaml': configText(2) })
  const loaded = await readConfig(join(folder, 'leeway.yaml'), {})
  const store = await openStore(loaded, 'test')
  const lost = new StoreError('unreachable', 'state store: the connection broke off')
  const failing = {
    ...store,
    runs: { ...store.runs, end: () => Promise.reject(lost) },
  }
  const [first, second] = loaded.config.monitors
  const shared = { loaded, sinks: openSinks({}), at: '2026-05-02T06:00:00Z' }
  expect(await runOne({ ...shared, monitor: first!, store: failing })).toMatchObject({
    monitor: 'odds',
    windowName: '2026-05-01',
    status: 'failed',
    error: lost,
  })
  expect(await runOne({ ...shared, monitor: second!, store })).toMatchObject({
    status: 'succeeded',
  })
  await store.close()
})
