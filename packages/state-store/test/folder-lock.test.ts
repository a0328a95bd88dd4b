import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { lockFolder } from '../src/folder-lock/lock-folder.ts'
import { pidNamespace } from '../src/folder-lock/pid-namespace.ts'
import { processStart } from '../src/folder-lock/process-start.ts'
import { openStateStore } from '../src/index.ts'
import { temporaryFolder } from './temporary-folder.ts'

const now = () => new Date('2026-11-23T09:00:00Z')

function folderLockedBy(holder: object | string, silence = 0): string {
  const folder = temporaryFolder()
  const file = join(folder, 'leeway.lock')
  writeFileSync(file, typeof holder === 'string' ? holder : JSON.stringify(holder))
  const renewed = new Date(Date.now() - silence)
  utimesSync(file, renewed, renewed)
  return folder
}

const other = {
  pid: process.ppid,
  host: hostname(),
  namespace: pidNamespace(),
  name: 'leeway serve',
  since: 'yesterday',
}

test.for([
  ['a living process of this host', { ...other, start: processStart(process.ppid) }, 1e9],
  ['a living process of this host that does not say when it started', other, 1e9],
  ['a process of another host, renewed a moment ago', { ...other, host: 'elsewhere' }, 1000],
  [
    'a process of another container with this host name, whose pid is nobody here',
    { ...other, namespace: 'pid:[1]', pid: 2 ** 22 + 1, start: 'x:1' },
    1000,
  ],
  ['a file that was cut off a moment ago', '{"pid":', 1000],
] as const)('the lock of %s holds', ([, holder, silence]) => {
  const folder = folderLockedBy(holder, silence)
  expect(() => lockFolder(folder, { name: 'leeway run' }, now)).toThrow(/in use by/)
})

test.for([
  ['a process that is gone', { ...other, pid: 2 ** 22 + 1 }, 0],
  ['a process whose pid another one has now', { ...other, start: 'another boot:1' }, 0],
  ['an earlier process with the pid of this one', { ...other, pid: process.pid, start: 'x:1' }, 0],
  ['a process of another host, silent for two minutes', { ...other, host: 'elsewhere' }, 120_000],
  [
    'a process of another container, silent for two minutes, whose pid this one has',
    { ...other, namespace: 'pid:[1]', pid: process.pid, start: processStart(process.pid) },
    120_000,
  ],
  ['a file that was cut off two minutes ago', '{"pid":', 120_000],
] as const)('the lock of %s is taken over', ([, holder, silence]) => {
  const folder = folderLockedBy(holder, silence)
  const lock = lockFolder(folder, { name: 'leeway run' }, now)
  expect(() => lockFolder(folder, { name: 'leeway run' }, now)).toThrow(
    'is in use by leeway run (this process on',
  )
  lock.release()
  lock.release()
  expect(readdirSync(folder)).toEqual([])
})

test('who holds a lock may say what others can do', () => {
  const folder = temporaryFolder()
  const lock = lockFolder(folder, { name: 'leeway serve', advice: 'Ask its page' }, now)
  expect(() => lockFolder(folder, { name: 'leeway run' }, now)).toThrow(
    /can open it\. Ask its page\. Stop that one, or keep the store on a Postgres server$/,
  )
  lock.release()
})

test('a lock that somebody else took over is noticed, and left to him', () => {
  const folder = temporaryFolder()
  const lock = lockFolder(folder, { name: 'leeway run' }, now, 0)
  lock.requireHeld()
  const file = join(folder, 'leeway.lock')
  const his = JSON.stringify({ ...other, name: 'leeway serve' })
  writeFileSync(file, his)
  expect(() => lock.requireHeld()).toThrow(/not this process’s any more.*nothing more is written/)
  lock.release()
  expect(readFileSync(file, 'utf8')).toBe(his)
})

test('a store whose folder was taken over writes nothing more', async () => {
  const folder = temporaryFolder()
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => time)
  const store = await openStateStore({ folder })
  const his = JSON.stringify({ ...other, name: 'leeway serve' })
  writeFileSync(join(folder, 'leeway.lock'), his)
  time += 60_000
  await expect(store.runs.list()).rejects.toMatchObject({ name: 'StoreError', code: 'locked' })
  await store.close()
  vi.restoreAllMocks()
  expect(readFileSync(join(folder, 'leeway.lock'), 'utf8')).toBe(his)
})

test('a folder where none can be made says so, and soon', async () => {
  for (const folder of ['/proc/leeway', '/proc/leeway/deep/store']) {
    await expect(openStateStore({ folder })).rejects.toMatchObject({ code: 'unusable_folder' })
  }
})

test('a takeover that was cut off does not stand in the way', () => {
  const gone = { ...other, pid: 2 ** 22 + 1 }
  const folder = folderLockedBy(gone)
  writeFileSync(join(folder, 'leeway.lock.takeover'), JSON.stringify(gone))
  lockFolder(folder, { name: 'leeway run' }, now).release()
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that cannot be one says so', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'a file')
  writeFileSync(file, '')
  await expect(openStateStore({ folder: file })).rejects.toMatchObject({ code: 'unusable_folder' })
  mkdirSync(join(folder, 'store', 'pglite'), { recursive: true })
  writeFileSync(join(folder, 'store', 'pglite', 'PG_VERSION'), 'nonsense')
  await expect(openStateStore({ folder: join(folder, 'store') })).rejects.toThrow(
    'it needs a folder that Leeway may write and that holds nothing but its store',
  )
})

test('neither or both places are refused', async () => {
  await expect(openStateStore({})).rejects.toThrow('neither folder nor url is given')
  const both = { folder: temporaryFolder(), url: 'postgres://localhost/x' }
  await expect(openStateStore(both)).rejects.toThrow('both folder and url are given')
  await expect(openStateStore({ url: 'mysql://u:secret@h/x' })).rejects.toThrow(
    /^(?!.*secret).*expected postgres:/,
  )
})
