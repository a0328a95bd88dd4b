import { join } from 'node:path'
import { parseConfig } from '@leeway/pipeline/config'
import { expect, test } from 'vitest'
import { examineData } from '../../src/doctor/examine-data.ts'
import { temporaryFolder } from '../process/temporary-folder.ts'

const files = { 'r.csv': 'a,b\n1,2\n', 'all.csv': 'a,at\n1,2026-05-01T00:00:00Z\n' }

async function findingsOf(monitor: string) {
  const folder = temporaryFolder(files)
  const text = `monitors: [{ name: odds, reference: r.csv, ${monitor} }]`
  const loaded = parseConfig(text, join(folder, 'leeway.yaml'), {})
  return examineData(loaded, loaded.config.monitors[0]!, '2026-05-02T06:00:00Z')
}

test('data that are there are right', async () => {
  const found = await findingsOf('current: { path: all.csv, timeColumn: at }')
  expect(found.map(({ status }) => status)).toEqual(['right', 'right'])
})

test('columns that the configuration names and the data lack are told', async () => {
  const [, current] = await findingsOf('current: { path: all.csv, timeColumn: when }')
  expect(current).toMatchObject({
    status: 'wrong',
    detail: expect.stringMatching(/all\.csv: has no column when, by which its rows are chosen$/),
  })
  const found = await findingsOf('current: all.csv, mapping: { target: won, prediction: [b, p] }')
  expect(found.at(-1)).toEqual({
    what: 'odds: mapping',
    status: 'wrong',
    detail: 'neither reference nor current data have won, p',
  })
})
