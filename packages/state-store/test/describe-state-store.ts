import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStateStore, type StateStore, type StateStoreOptions } from '../src/index.ts'
import { dayWindow, smallAlert, smallReport } from './small-report.ts'

/** Checks everything that a store promises, wherever it keeps its rows. */
export function describeStateStore(
  name: string,
  place: () => Promise<StateStoreOptions> | StateStoreOptions,
): void {
  describe(name, () => {
    let options: StateStoreOptions
    let store: StateStore
    beforeAll(async () => {
      options = await place()
      store = await openStateStore(options)
    })
    afterAll(() => store?.close())

    const save = async (day: number, content: Parameters<typeof smallReport>[1] = {}) => {
      const report = smallReport(day, content)
      const window = dayWindow(day)
      const monitor = report.monitor.name
      const id = `${monitor}/${day}`
      const { run } = await store.runs.begin({ id, monitor, window, startedAt: window.to })
      const saved = await store.reports.save({ runId: run.id, window, report })
      await store.runs.end(run.id, { status: 'succeeded', finishedAt: window.to, stages: [] })
      return { saved, report }
    }

    test('gives a report back as it was, byte for byte', async () => {
      const monitor = 'names of every kind: "\\ \u0000 ü 😀'
      const { saved, report } = await save(1, { monitor, statuses: ['skipped', 'drifted'] })
      expect(saved).toBe(true)
      const found = await store.reports.ofWindow(monitor, dayWindow(1))
      expect(JSON.stringify(found)).toBe(JSON.stringify(report))
      expect(await store.reports.ofRun('no such run')).toBeUndefined()
    })

    test('a window has one report: the second changes nothing', async () => {
      const monitor = 'twice'
      await save(1, { monitor, statuses: ['stable'], alerts: [smallAlert('a', 0.2)] })
      const before = await readAll(store.export())
      const run = await store.runs.begin({
        id: 'another id',
        monitor,
        window: dayWindow(1),
        startedAt: '2026-02-01T00:00:00Z',
      })
      expect(run).toMatchObject({ isDone: true, run: { id: 'twice/1', attempts: 1 } })
      const saved = await store.reports.save({
        runId: 'twice/1',
        window: dayWindow(1),
        report: smallReport(1, { monitor, statuses: ['drifted'] }),
        messages: [{ id: 'm', channel: 'mail', payload: {} }],
      })
      expect(saved).toBe(false)
      expect(await readAll(store.export())).toEqual(before)
    })

    test('a window in another time zone is the same window', async () => {
      await save(3, { monitor: 'zones' })
      const window = { from: '2026-01-03T02:00:00+02:00', to: '2026-01-04T02:00:00+02:00' }
      expect(await store.reports.ofWindow('zones', window)).toBeDefined()
    })

    test('a run that was cut off, failed or is incomplete begins again under its id', async () => {
      const window = dayWindow(1)
      const begin = (id: string) =>
        store.runs.begin({ id, monitor: 'again', window, startedAt: window.to })
      expect(await begin('first')).toMatchObject({ isDone: false, run: { attempts: 1 } })
      expect(await begin('second')).toMatchObject({
        isDone: false,
        run: { id: 'first', attempts: 2 },
      })
      const stages = [{ name: 'judge', status: 'failed', seconds: 0.5, detail: 'no rows' }] as const
      const end = { status: 'failed', finishedAt: '2026-01-02T01:00:00Z', stages } as const
      await store.runs.end('first', { ...end, error: 'nothing to judge' })
      const [failed] = await store.runs.list({ monitor: 'again' })
      expect(failed).toEqual({
        id: 'first',
        monitor: 'again',
        window,
        status: 'failed',
        attempts: 2,
        startedAt: window.to,
        finishedAt: '2026-01-02T01:00:00.000Z',
        error: 'nothing to judge',
        stages,
      })
      const third = await begin('third')
      expect(third.run).toMatchObject({ attempts: 3, status: 'running', stages: [] })
      expect(third.run.error).toBeUndefined()
    })

    test('one at a time has the lock of a window', async () => {
      const window = dayWindow(1)
      const release = await store.runs.lockWindow('locked', window)
      expect(release).toBeDefined()
      expect(await store.runs.lockWindow('locked', window)).toBeUndefined()
      const other = await store.runs.lockWindow('locked', dayWindow(2))
      expect(other).toBeDefined()
      await other?.()
      await release?.()
      const again = await store.runs.lockWindow('locked', window)
      expect(again).toBeDefined()
      await again?.()
    })

    test('lists reports and the history of a column, the latest first', async () => {
      const monitor = 'lists'
      await save(2, { monitor, statuses: ['stable', 'skipped'] })
      await save(1, { monitor, statuses: ['drifted', 'stable'] })
      await save(3, { monitor, statuses: ['drifted', 'drifted'] })
      const reports = await store.reports.list({ monitor })
      expect(reports.map(({ window }) => window.from)).toEqual(
        [3, 2, 1].map((day) => dayWindow(day).from),
      )
      expect(reports[0]).toEqual({
        runId: 'lists/3',
        monitor,
        window: dayWindow(3),
        generatedAt: '2026-01-04T06:00:00.000Z',
        policy: 'calibrated',
        policyVersion: '1',
        driftStatus: 'drifted',
        driftShare: 1,
        driftedColumns: 2,
        totalColumns: 2,
        alerts: 0,
      })
      const history = await store.reports.history({ monitor, before: dayWindow(3).to })
      expect(history.map(({ runId }) => runId)).toEqual(['lists-1', 'lists-2'])
      const after = await store.reports.list({ monitor, after: dayWindow(2).to, limit: 5 })
      expect(after.map(({ runId }) => runId)).toEqual(['lists/3'])
      const column = await store.reports.columnHistory({ monitor, column: 'column 1' })
      expect(column.map(({ status, effect, reason }) => [status, effect, reason])).toEqual([
        ['drifted', 0.2, undefined],
        ['skipped', undefined, 'all_null'],
        ['stable', 0.2, undefined],
      ])
    })

    test('an alert is active since the first report in a row that gave it, and resolved by the first that does not', async () => {
      const monitor = 'alerts'
      const states = async () =>
        (await store.alertStates.list({ monitor })).map((state) => ({
          column: state.column,
          status: state.status,
          since: state.since.slice(0, 10),
          reports: state.reports,
          value: state.value,
        }))
      await save(1, { monitor, alerts: [smallAlert('a', 0.2), smallAlert('b', 0.3)] })
      await save(2, { monitor, alerts: [smallAlert('a', 0.4)] })
      const a = { column: 'a', status: 'active', since: '2026-01-02', reports: 2, value: 0.4 }
      const b = { column: 'b', status: 'resolved', since: '2026-01-02', reports: 1, value: 0.3 }
      expect(await states()).toEqual([a, b])
      await save(5, { monitor, alerts: [smallAlert('b', 0.5)] })
      const resolved = { ...a, status: 'resolved' }
      const again = { ...b, status: 'active', since: '2026-01-06', value: 0.5 }
      expect(await states()).toEqual([again, resolved])
      await save(4, { monitor, alerts: [] })
      expect(await states(), 'an earlier window says nothing about now').toEqual([again, resolved])
      const active = await store.alertStates.list({ monitor, status: 'active' })
      expect(active.map(({ column }) => column)).toEqual(['b'])
    })

    test('the outbox hands a message to one sender at a time, again after its lease, and keeps what was given up', async () => {
      const window = dayWindow(1)
      await store.runs.begin({ id: 'o', monitor: 'outbox', window, startedAt: window.to })
      const message = (id: string) => ({ id, channel: 'mail', payload: { text: id } })
      await store.reports.save({
        runId: 'o',
        window,
        report: smallReport(1, { monitor: 'outbox' }),
        messages: [message('one'), message('two')],
      })
      await store.outbox.add([message('one')], window.to)
      const at = (minute: number) => `2026-01-02T07:${String(minute).padStart(2, '0')}:00Z`
      const claim = async (minute: number) =>
        (await store.outbox.claim({ now: at(minute), leaseSeconds: 60 })).map(
          ({ id, attempts, payload }) => [id, attempts, payload],
        )
      expect(await claim(0)).toEqual([
        ['one', 1, { text: 'one' }],
        ['two', 1, { text: 'two' }],
      ])
      expect(await claim(0)).toEqual([])
      await store.outbox.delivered('one', at(0))
      expect(await claim(2), 'the sender of two died').toEqual([['two', 2, { text: 'two' }]])
      await store.outbox.failed('two', { at: at(2), error: 'refused', retryAt: at(10) })
      expect(await claim(9)).toEqual([])
      expect(await claim(10)).toEqual([['two', 3, { text: 'two' }]])
      await store.outbox.failed('two', { at: at(10), error: 'refused again' })
      expect(await store.outbox.list({ status: 'dead' })).toMatchObject([
        { id: 'two', runId: 'o', error: 'refused again' },
      ])
    })

    test('messages may be planned from the alerts that were active before; a gap that is filled has none', async () => {
      const monitor = 'planned'
      const seen: unknown[] = []
      const plan = async (day: number, alerts: Parameters<typeof smallReport>[1]) => {
        const report = smallReport(day, { monitor, ...alerts })
        const window = dayWindow(day)
        const id = `${monitor}/${day}`
        await store.runs.begin({ id, monitor, window, startedAt: window.to })
        return store.reports.save({
          runId: id,
          window,
          report,
          messages: (before) => {
            seen.push(before?.map((alert) => `${alert.column} since ${alert.since.slice(0, 10)}`))
            return [{ id: `message ${day}`, channel: 'mail', payload: {} }]
          },
        })
      }
      const [a, b] = [smallAlert('a', 0.2), smallAlert('b', 0.3)]
      const days = [1, 3, 2, 4].map((day, index) => [day, [[a], [a, b], [b], []][index]!] as const)
      for (const [day, alerts] of days) expect(await plan(day, { alerts })).toBe(true)
      expect(await plan(4, { alerts: [a] })).toBe(false)
      const since = (day: number) => smallReport(day, {}).generatedAt.slice(0, 10)
      expect(seen).toEqual([
        [],
        [`a since ${since(1)}`],
        undefined,
        [`a since ${since(1)}`, `b since ${since(3)}`],
      ])
      const { to: now } = dayWindow(9)
      const claimed = await store.outbox.claim({ now, runId: `${monitor}/3`, leaseSeconds: 30 })
      expect(claimed.map(({ id }) => id)).toEqual(['message 3'])
      await store.outbox.failed('message 3', { at: now, error: 'no', retryAt: dayWindow(20).to })
      const rest = await store.outbox.claim({ now, leaseSeconds: 30 })
      expect(rest.map(({ id }) => id)).toEqual(['message 1', 'message 2', 'message 4'])
      const leased = new Date(Date.parse(now) + 30_000).toISOString()
      expect(await store.outbox.nextDueAt()).toBe(leased)
      expect(await store.outbox.nextDueAt({ runId: `${monitor}/3` })).toBe(dayWindow(20).to)
      for (const { id } of rest) await store.outbox.delivered(id, now)
      expect(await store.outbox.nextDueAt()).toBe(new Date(dayWindow(20).to).toISOString())
      await store.outbox.delivered('message 3', now)
      expect(await store.outbox.nextDueAt()).toBeUndefined()
    })

    test('retention keeps the last report, what is active and what waits', async () => {
      const monitor = 'kept'
      for (const day of [1, 2, 3, 4]) await save(day, { monitor })
      const days = async () =>
        (await store.reports.list({ monitor })).map(({ window }) => window.from.slice(8, 10))
      await store.applyRetention({ now: '2026-01-05T00:00:00Z', reports: 3 })
      expect(await days()).toEqual(['04', '03', '02'])
      await store.applyRetention({ now: '2026-01-05T00:00:01Z', days: 2 })
      expect(await days()).toEqual(['04', '03'])
      await store.applyRetention({ now: '2030-01-05T00:00:00Z', days: 2 })
      expect(await days()).toEqual(['04'])
      expect((await store.reports.columnHistory({ monitor, column: 'column 0' })).length).toBe(1)
      await expect(
        store.applyRetention({ now: '2026-01-05T00:00:00Z', days: 0 }),
      ).rejects.toMatchObject({ code: 'invalid_option' })
    })

    test('work that is done at the same time does not mix', async () => {
      const monitor = 'many'
      await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((day) => save(day, { monitor })))
      expect((await store.reports.list({ monitor })).length).toBe(8)
    })

    test('a report of a thousand columns is kept whole', async () => {
      const monitor = 'wide'
      await save(1, { monitor, statuses: Array.from({ length: 2500 }, () => 'stable' as const) })
      const found = await store.reports.columnHistory({ monitor, column: 'column 2499' })
      expect(found).toMatchObject([{ status: 'stable' }])
    })

    test('refuses instants without a time zone and empty windows', async () => {
      const begin = (from: string, to: string) =>
        store.runs.begin({ id: 'x', monitor: 'x', window: { from, to }, startedAt: to })
      await expect(begin('2026-01-01', '2026-01-02T00:00:00Z')).rejects.toThrow(
        'window.from is "2026-01-01", expected ISO 8601 with a time zone',
      )
      await expect(begin('2026-01-02T00:00:00Z', '2026-01-02T00:00:00Z')).rejects.toThrow(
        'is empty; it must end after it begins',
      )
    })

    test('exports every table, the same lines every time, after it was opened again', async () => {
      await save(1, { monitor: 'exported', alerts: [smallAlert('a', 0.2)] })
      await store.outbox.add([{ id: 'e', channel: 'mail', payload: {} }], '2026-01-02T00:00:00Z')
      const before = await readAll(store.export())
      const tables = new Set(before.map((line) => JSON.parse(line).table))
      expect([...tables]).toEqual(['runs', 'reports', 'column_history', 'alert_states', 'outbox'])
      await store.close()
      await expect(store.runs.list()).rejects.toMatchObject({ code: 'closed' })
      store = await openStateStore(options)
      expect(await readAll(store.export())).toEqual(before)
    })
  })
}

async function readAll(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return all
}
