import { programsFound, startPostgres } from '@leeway/test-servers'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openStateStore } from '../src/index.ts'
import { describeStateStore } from './describe-state-store.ts'
import { dayWindow } from './small-report.ts'
import { temporaryFolder } from './temporary-folder.ts'

describeStateStore('a store in a folder', () => ({ folder: temporaryFolder() }))

test('in a folder, messages that a process had in hand when it ended are due when the next one opens it', async () => {
  const folder = temporaryFolder()
  const now = '2026-01-02T00:00:00.000Z'
  const first = await openStateStore({ folder })
  await first.outbox.add([{ id: 'm', channel: 'mail', payload: {} }], now)
  expect(await first.outbox.claim({ now, leaseSeconds: 3600 })).toHaveLength(1)
  await first.close()
  const second = await openStateStore({ folder })
  expect(await second.outbox.claim({ now })).toMatchObject([{ id: 'm', attempts: 2 }])
  await second.close()
})

describe.skipIf(!programsFound('postgres'))('with PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server?.stop())

  describeStateStore('a store on a server', () => ({ url: server.url }))

  test('stores that are opened at the same time make the tables once', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openStateStore({ url: server.url })))
    await Promise.all(stores.map((store) => store.close()))
  })

  test('of two replicas one gets the window, the other when it has gone', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => openStateStore({ url: server.url })))
    const release = await one?.runs.lockWindow('replicas', dayWindow(1))
    expect(release).toBeDefined()
    expect(await two?.runs.lockWindow('replicas', dayWindow(1))).toBeUndefined()
    await release?.()
    const second = await two?.runs.lockWindow('replicas', dayWindow(1))
    expect(second).toBeDefined()
    await second?.()
    await Promise.all([one?.close(), two?.close()])
  })

  const asAdmin = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const { default: pg } = await import('pg')
    const client = new pg.Client(server.url)
    await client.connect()
    return work(client).finally(() => client.end())
  }
  const endConnections = () =>
    asAdmin((client) =>
      client.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where application_name = 'leeway' and pid <> pg_backend_pid()`),
    )

  test('a connection that breaks off in mid-run loses the lock, not the process', async () => {
    const [store, other] = await Promise.all([
      openStateStore({ url: server.url }),
      openStateStore({ url: server.url }),
    ])
    const release = await store.runs.lockWindow('broken', dayWindow(1))
    expect(release).toBeDefined()
    await endConnections()
    const again = await vi.waitUntil(() => other.runs.lockWindow('broken', dayWindow(1)))
    await release?.()
    expect(await store.runs.lockWindow('broken', dayWindow(1))).toBeUndefined()
    await again()
    const second = await store.runs.lockWindow('broken', dayWindow(1))
    expect(second).toBeDefined()
    await Promise.all([store.close(), other.close()])
  })

  test('a connection that breaks off in a transaction is an error of that work', async () => {
    const store = await openStateStore({ url: server.url })
    const window = dayWindow(1)
    const begin = (id: string) =>
      store.runs.begin({ id, monitor: 'cut', window, startedAt: window.to })
    await asAdmin(async (client) => {
      await client.query('begin')
      await client.query('lock table leeway.runs in access exclusive mode')
      const waiting = begin('one')
      const waits = `select 1 from pg_stat_activity
        where application_name = 'leeway' and wait_event_type = 'Lock'`
      await vi.waitUntil(async () => (await client.query(waits)).rowCount === 1)
      await Promise.all([
        expect(waiting).rejects.toMatchObject({ name: 'StoreError', code: 'unreachable' }),
        endConnections(),
      ])
      await client.query('rollback')
    })
    expect(await begin('two')).toMatchObject({ isDone: false, run: { id: 'two', attempts: 1 } })
    await store.close()
  })

  test('more locks than connections leave the pool to work', async () => {
    const store = await openStateStore({ url: server.url })
    const days = Array.from({ length: 20 }, (_, day) => dayWindow(day + 1))
    const locks = await Promise.all(days.map((day) => store.runs.lockWindow('many locks', day)))
    expect(locks.every((lock) => lock !== undefined)).toBe(true)
    expect(await store.runs.lockWindow('many locks', dayWindow(3))).toBeUndefined()
    expect(await store.runs.list({ monitor: 'many locks' })).toEqual([])
    await Promise.all(locks.map((release) => release?.()))
    await store.close()
  })

  test('a user without the right to do it is told which', async () => {
    await asAdmin((client) =>
      client.query(`create role reader login; grant usage on schema leeway to reader;
        grant select on all tables in schema leeway to reader`),
    )
    const url = new URL(server.url)
    url.username = 'reader'
    const opened = openStateStore({ url: url.href }).then(async (store) => {
      const run = { id: 'x', monitor: 'x', window: dayWindow(1), startedAt: dayWindow(1).to }
      await store.runs.begin(run).finally(() => store.close())
    })
    await expect(opened).rejects.toMatchObject({ name: 'StoreError', code: 'refused' })
    await expect(opened).rejects.toThrow(/permission denied .*; the user needs the right to/)
  })

  test('retention removes more rows than a statement has parameters', async () => {
    const store = await openStateStore({ url: server.url })
    await asAdmin((client) =>
      client.query(`insert into leeway.runs
      (id, monitor, window_from, window_to, status, attempts, started_at, stages)
      select 'hoard/' || n, 'hoard', timestamptz '1990-01-01' + n * interval '1 hour',
        timestamptz '1990-01-01' + (n + 1) * interval '1 hour', 'failed', 1, now(), '[]'
      from generate_series(1, 70000) n`),
    )
    expect(await store.applyRetention({ now: '2020-01-01T00:00:00Z', days: 1 })).toMatchObject({
      runs: 70_000,
    })
    await store.close()
  })

  test('tables of a later version are refused, and stay as they are', async () => {
    const { default: pg } = await import('pg')
    const client = new pg.Client(server.url)
    await client.connect()
    const later = "('9999-later', '2030-01-01T00:00:00Z')"
    await client.query(`insert into leeway.kysely_migration values ${later}`)
    const opened = openStateStore({ url: server.url })
    await expect(opened).rejects.toMatchObject({ code: 'newer_schema' })
    await expect(opened).rejects.toThrow('a later version of Leeway (9999-later)')
    await client.query("delete from leeway.kysely_migration where name = '9999-later'")
    await client.end()
  })
})

test('a server that is not there is named without its password', async () => {
  const opened = openStateStore({ url: 'postgres://user:secret@127.0.0.1:1/db' })
  await expect(opened).rejects.toMatchObject({ code: 'unreachable' })
  await expect(opened).rejects.toThrow(/^state store postgres:\/\/127\.0\.0\.1:1\/db: (?!.*secret)/)
})
