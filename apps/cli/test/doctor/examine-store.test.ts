import { existsSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '@leeway/pipeline/config'
import { expect, test } from 'vitest'
import { examineStore } from '../../src/doctor/examine-store.ts'
import { temporaryFolder } from '../process/temporary-folder.ts'

const loaded = (folder: string, store = '{}') =>
  parseConfig(
    `store: ${store}\nmonitors: [{ name: a, reference: r.csv, current: c.csv }]`,
    join(folder, 'leeway.yaml'),
    {},
  )

test('a store that is not there yet is not made', async () => {
  const folder = temporaryFolder({})
  expect(await examineStore(loaded(folder))).toEqual({
    what: 'store',
    status: 'right',
    detail: `${join(folder, '.leeway')}, which the first run makes`,
  })
  expect(existsSync(join(folder, '.leeway'))).toBe(false)
})

test('a store that another process has is in use; one whose holder is gone is not', async () => {
  const folder = temporaryFolder({ '.leeway/PG_VERSION': '17' })
  const lock = (pid: number) => JSON.stringify({ pid, host: hostname(), name: 'leeway serve' })
  writeFileSync(join(folder, '.leeway/leeway.lock'), lock(process.pid))
  expect(await examineStore(loaded(folder))).toMatchObject({
    status: 'doubtful',
    detail: expect.stringContaining(`in use by leeway serve (process ${process.pid} on`),
  })
  writeFileSync(join(folder, '.leeway/leeway.lock'), lock(2 ** 22 + 1))
  expect(await examineStore(loaded(folder))).toMatchObject({ status: 'right' })
})

test('a file in its place, and a server that is not there, are wrong', async () => {
  const folder = temporaryFolder({ '.leeway': '' })
  expect((await examineStore(loaded(folder))).detail).toMatch(/\.leeway is no folder$/)
  const server = await examineStore(loaded(folder, '{ url: "postgres://u:hush@127.0.0.1:1/d" }'))
  expect(server.status).toBe('wrong')
  expect(server.detail).toMatch(/^127\.0\.0\.1:1: cannot be reached \(ECONNREFUSED\)(?!.*hush)/)
})
