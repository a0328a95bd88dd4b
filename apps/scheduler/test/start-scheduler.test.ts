import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openStateStore, type RunRecord } from '@leeway/state-store'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createLog, type Scheduler, type SchedulerOptions, startScheduler } from '../src/index.ts'
import { addDay, configOf, folderOfDays, type MonitorLines } from './support/day-files.ts'
import { type FakeClock, fakeClock } from './support/fake-clock.ts'

vi.setConfig({ testTimeout: 120_000 }) // each of these tests opens a store

/** One folder, and one store, for all tests: each has monitors of its own. */
const folder = folderOfDays()

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const start = async (options: SchedulerOptions): Promise<Scheduler> => {
  const scheduler = await startScheduler({ port: 0, ...options })
  cleanups.push(scheduler.stop)
  return scheduler
}

const get = async (scheduler: Scheduler, path: string): Promise<string> =>
  (await fetch(scheduler.address + path)).text()

const runsOf = async (scheduler: Scheduler, monitor: string) => {
  const runs: RunRecord[] = JSON.parse(
    await get(scheduler, `/api/runs?monitor=${encodeURIComponent(monitor)}`),
  )
  return runs
    .map((run) => `${run.window.from.slice(5, 16)} ${run.status} ${run.attempts}`)
    .toReversed()
}

const tickAt = async (scheduler: Scheduler, clock: FakeClock, instants: readonly string[]) => {
  for (const instant of instants) {
    clock.set(instant)
    await scheduler.settle()
  }
}

test('two monitors, every minute: each window once, exported, and shown in /metrics', async () => {
  const pushed: string[] = []
  const gateway = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (text) => pushed.push(text))
    request.on('end', () => response.end())
  }).listen(0, '127.0.0.1')
  await once(gateway, 'listening')
  cleanups.push(() => gateway.close())
  const monitors: MonitorLines[] = ['odds', 'stakes'].map((name) => [
    name,
    "schedule: '* * * * *'",
    'window: hour',
  ])
  const { port } = gateway.address() as AddressInfo
  const sinks = `sinks: { prometheus: { gateway: 'http://127.0.0.1:${port}' } }`
  const clock = fakeClock('2026-05-01T02:58:30Z')
  const scheduler = await start({ loaded: configOf(folder, monitors, sinks), clock })
  await scheduler.settle()
  const minutes = (hour: number, from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) =>
      new Date(Date.UTC(2026, 4, 1, hour, from + index)).toISOString(),
    )
  await tickAt(scheduler, clock, [...minutes(2, 59, 64), ...minutes(3, 57, 63)])
  const expected = ['05-01T01:00 succeeded 1', '05-01T02:00 succeeded 1', '05-01T03:00 succeeded 1']
  expect(await runsOf(scheduler, 'odds')).toEqual(expected)
  expect(await runsOf(scheduler, 'stakes')).toEqual(expected)
  expect(pushed.join().match(/evidently_dataset_drift\{/g)).toHaveLength(6)
  const metrics = await get(scheduler, '/metrics')
  const seconds = (instant: string): number => Date.parse(instant) / 1000
  for (const monitor of ['odds', 'stakes']) {
    const of = (name: string) =>
      new RegExp(`^${name}\\{[^}]*monitor="${monitor}"[^}]*\\} (.*)$`, 'm').exec(metrics)?.[1]
    expect(of('evidently_dataset_drift')).toBe('0')
    expect(of('evidently_job_last_success_timestamp_seconds')).toBe(
      `${seconds('2026-05-01T04:00:00Z')}`,
    )
    expect(of('evidently_job_next_run_timestamp_seconds')).toBe(
      `${seconds('2026-05-01T04:04:00Z')}`,
    )
    expect(of('evidently_job_failures_total')).toBe('0')
  }
  expect(metrics).toContain(
    `\nevidently_scheduler_last_tick_timestamp_seconds ${seconds('2026-05-01T04:03:00Z')}\n`,
  )
  expect(metrics).toMatch(
    /\nevidently_job_skipped_total\{monitor="odds",task="run",reason="done"\} 11\n/,
  )
  expect(await get(scheduler, '/readyz')).toBe('ok\n')
  expect(await get(scheduler, '/healthz')).toBe('ok\n')
})

test('timers wake it: at the next firing, and ten seconds later at the latest', async () => {
  const clock = fakeClock('2026-05-02T23:59:55Z')
  const scheduler = await start({ loaded: configOf(folder, [['timers']]), clock })
  await scheduler.settle()
  expect(await runsOf(scheduler, 'timers')).toEqual(['05-01T00:00 succeeded 1'])
  clock.set('2026-05-03T00:00:00Z')
  await vi.waitFor(async () =>
    expect(await runsOf(scheduler, 'timers')).toEqual([
      '05-01T00:00 succeeded 1',
      '05-02T00:00 succeeded 1',
    ]),
  )
})

test('a monitor without a schedule is run when its window ends, by its own clock', async () => {
  const clock = fakeClock('2026-05-02T21:59:00Z')
  const loaded = configOf(folder, [['zoned', 'timeZone: Europe/Berlin']])
  const scheduler = await start({ loaded, clock })
  await scheduler.settle()
  await tickAt(scheduler, clock, ['2026-05-02T21:59:59Z', '2026-05-02T22:00:00Z'])
  expect(await runsOf(scheduler, 'zoned')).toEqual([
    '04-30T22:00 succeeded 1',
    '05-01T22:00 succeeded 1',
  ])
})

test('after a time in which nothing ran the windows since are made up for, the oldest first, so many at most', async () => {
  const monitors: MonitorLines[] = [['behind', 'window: hour']]
  const loaded = configOf(folder, monitors, 'scheduler: { catchUp: 3 }')
  const first = await start({ loaded, clock: fakeClock('2026-05-01T05:10:00Z') })
  await first.settle()
  await first.stop()
  const lines: string[] = []
  const log = createLog({ format: 'text', level: 'info', write: (line) => lines.push(line) })
  const second = await start({ loaded, clock: fakeClock('2026-05-01T10:10:00Z'), log })
  await second.settle()
  expect(await runsOf(second, 'behind')).toEqual([
    '05-01T04:00 succeeded 1',
    '05-01T07:00 succeeded 1',
    '05-01T08:00 succeeded 1',
    '05-01T09:00 succeeded 1',
  ])
  const begun = lines.filter((line) => line.includes('run begins'))
  expect(begun.map((line) => /window 2026-05-01T(\d\d)/.exec(line)?.[1])).toEqual([
    '07',
    '08',
    '09',
  ])
  expect(lines.join('')).toMatch(
    /behind {2}windows before 2026-05-01T07:00:00.000Z are left out: scheduler.catchUp is 3/,
  )
  expect(await get(second, '/metrics')).toContain(
    '{monitor="behind",task="run",reason="catch_up_limit"} 1\n',
  )
})

test('what failed is told, counted, and made up for at the next start; nothing else is harmed', async () => {
  const day = 9
  const clock = fakeClock(`2026-05-${day + 1}T06:00:00Z`)
  const loaded = configOf(folder, [['missing'], ['there', 'window: hour', "schedule: '0 3 1 * *'"]])
  const lines: string[] = []
  const log = createLog({ format: 'json', level: 'info', write: (line) => lines.push(line) })
  const scheduler = await start({ loaded, clock, log })
  await scheduler.settle()
  const metrics = await get(scheduler, '/metrics')
  expect(metrics).toContain('evidently_job_consecutive_failures{monitor="missing",task="run"} 1\n')
  expect(metrics).toMatch(
    /evidently_run_failures_total\{[^}]*monitor="missing"[^}]*stage="load"[^}]*\} 1\n|evidently_run_failures_total\{stage="load",monitor="missing"\} 1\n/,
  )
  expect(metrics).toContain('evidently_job_consecutive_failures{monitor="there",task="run"} 0\n')
  const failed = lines.map((line) => JSON.parse(line)).find(({ level }) => level === 'error')
  expect(failed).toMatchObject({
    monitor: 'missing',
    msg: expect.stringMatching(/^run failed: .*2026-05-09.csv: no such file/),
  })
  await scheduler.stop()
  addDay(folder, day)
  const again = await start({ loaded, clock })
  await again.settle()
  expect(await runsOf(again, 'missing')).toEqual(['05-09T00:00 succeeded 2'])
})

describe('a configuration that is read again', () => {
  test('is in force where it is right; where it is not, the one before stays', async () => {
    const clock = fakeClock('2026-05-02T06:00:00Z')
    let next = configOf(folder, [['before']])
    const scheduler = await start({ loaded: next, readConfig: async () => next, clock })
    await scheduler.settle()
    next = configOf(folder, [['before'], ['after']])
    clock.set('2026-05-02T06:01:00Z')
    await scheduler.reload()
    await scheduler.settle()
    expect(await runsOf(scheduler, 'after')).toEqual(['05-01T00:00 succeeded 1'])
    expect(await runsOf(scheduler, 'before')).toEqual(['05-01T00:00 succeeded 1'])
    const reloaded = `evidently_config_last_reload_success_timestamp_seconds ${clock.now() / 1000}\n`
    expect(await get(scheduler, '/metrics')).toContain(reloaded)
    next = {
      ...next,
      get config(): never {
        throw new Error('monitors: expected a monitor')
      },
    }
    clock.set('2026-05-02T06:02:00Z')
    await scheduler.reload()
    const metrics = await get(scheduler, '/metrics')
    expect(metrics).toContain('evidently_config_last_reload_successful 0\n')
    expect(metrics).toContain(reloaded)
    expect(await get(scheduler, '/api/monitors')).toContain('"name":"after"')
  })

  test('takes away what is not configured any more', async () => {
    const clock = fakeClock('2026-05-02T06:00:00Z')
    let next = configOf(folder, [['stays'], ['goes']])
    const scheduler = await start({ loaded: next, readConfig: async () => next, clock })
    await scheduler.settle()
    expect(await get(scheduler, '/metrics')).toContain('monitor="goes"')
    next = configOf(folder, [['stays']])
    await scheduler.reload()
    expect(await get(scheduler, '/metrics')).not.toContain('monitor="goes"')
    expect((await fetch(`${scheduler.address}/monitors/goes`)).status).toBe(404)
  })
})

test('it is told who has the store', async () => {
  const store = await openStateStore({ folder: `${folder}/.leeway`, name: 'leeway run' })
  cleanups.push(() => store.close())
  await expect(start({ loaded: configOf(folder, [['odds']]) })).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringContaining('is in use by leeway run'),
  })
})

test('stopping waits for what is under way, and says so before', async () => {
  const clock = fakeClock('2026-05-02T06:00:00Z')
  const scheduler = await start({ loaded: configOf(folder, [['draining']]), clock })
  const settled = scheduler.settle()
  await scheduler.stop()
  await settled.catch(() => undefined)
  const store = await openStateStore({ folder: `${folder}/.leeway`, name: 'test' })
  cleanups.push(() => store.close())
  const runs = await store.runs.list({ monitor: 'draining' })
  expect(runs.filter(({ status }) => status !== 'succeeded')).toEqual([])
  await expect(fetch(scheduler.address)).rejects.toThrow()
})
