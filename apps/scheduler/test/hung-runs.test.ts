import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { createLog, type Scheduler, startScheduler } from '../src/index.ts'
import { configOf, folderOfDays, type MonitorLines } from './support/day-files.ts'
import { type FakeClock, fakeClock } from './support/fake-clock.ts'

vi.setConfig({ testTimeout: 120_000 }) // a store comes into being

const folder = await folderOfDays()
const start = '2026-05-02T06:00:00Z'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** A monitor whose data is a pipe that nobody writes to: reading it does not end. */
function hanging(name: string): MonitorLines {
  const file = `${name}.fifo.csv`
  execFileSync('mkfifo', [join(folder, file)])
  cleanups.push(() => {
    closeSync(openSync(join(folder, file), 'r+')) // unlike 'w' it waits for no reader; those that wait get an end
    rmSync(join(folder, file))
  })
  return [name, `current: ${file}`]
}

interface Started {
  readonly scheduler: Scheduler
  readonly clock: FakeClock
  readonly lines: string[]
}

async function startWith(monitors: readonly MonitorLines[], settings: string): Promise<Started> {
  const lines: string[] = []
  const clock = fakeClock(start)
  const scheduler = await startScheduler({
    loaded: configOf(folder, monitors, `scheduler: { ${settings} }`),
    clock,
    port: 0,
    log: createLog({ format: 'text', level: 'debug', write: (line) => lines.push(line) }),
  })
  cleanups.push(() => stop(scheduler, clock))
  return { scheduler, clock, lines }
}

/** Stops a scheduler, the clock going on until it has. */
async function stop(scheduler: Scheduler, clock: FakeClock): Promise<void> {
  let isOver = false
  const stopped = scheduler.stop().finally(() => {
    isOver = true
  })
  while (!isOver) {
    clock.set(new Date(clock.now() + 1000).toISOString())
    await new Promise(setImmediate)
  }
  await stopped
}

const readingOf = (name: string) => new RegExp(`${name} {2}stage load current`)

async function runOf({ address }: Scheduler, monitor: string): Promise<object> {
  const [run] = await (await fetch(`${address}/api/runs?monitor=${monitor}`)).json()
  return run
}

test('a run that hangs is ended after its time limit, told, and its window run again', async () => {
  const { scheduler, clock, lines } = await startWith([hanging('hangs')], 'timeoutSeconds: 60')
  const settled = scheduler.settle()
  await vi.waitFor(() => expect(lines.join('')).toMatch(readingOf('hangs')))
  clock.set('2026-05-02T06:01:00Z')
  await settled
  const told = 'it took longer than 60 seconds (scheduler.timeoutSeconds)'
  expect(lines.join('')).toContain(`run failed: ${told}`)
  expect(await runOf(scheduler, 'hangs')).toMatchObject({ status: 'failed', error: told })
  const page = await (await fetch(`${scheduler.address}/monitors/hangs`)).text()
  expect(page).toContain(told)
  const metrics = await (await fetch(`${scheduler.address}/metrics`)).text()
  expect(metrics).toMatch(/evidently_run_failures_total\{[^}]*stage="load"[^}]*\} 1\n/)
  const path = `${scheduler.address}/api/monitors/hangs/run`
  const asked = await (await fetch(path, { method: 'POST' })).json()
  expect(asked, 'not when its turn to be tried again comes').toMatchObject({ isNew: true })
  await vi.waitFor(() =>
    expect(lines.filter((line) => readingOf('hangs').test(line))).toHaveLength(2),
  )
  clock.set('2026-05-02T06:02:00Z')
  await scheduler.settle()
  expect(await runOf(scheduler, 'hangs')).toMatchObject({ status: 'failed', attempts: 2 })
})

test('so many monitors run beside each other as the configuration says, none twice at a time', async () => {
  const monitors: MonitorLines[] = [hanging('one'), hanging('two'), ['three'], ['four']]
  const { scheduler, lines } = await startWith(monitors, 'concurrency: 3, graceSeconds: 0')
  void scheduler.settle().catch(() => undefined)
  await vi.waitFor(() => {
    for (const name of ['three', 'four']) {
      expect(lines.join('')).toMatch(new RegExp(`${name} {2}run ended: stable`))
    }
  })
  const metrics = await (await fetch(`${scheduler.address}/metrics`)).text()
  expect(metrics).toContain('evidently_scheduler_jobs_running 2\n')
})

test('what is under way when the grace is over is ended, and the next start goes on with it', async () => {
  const { scheduler, clock, lines } = await startWith([hanging('left')], 'graceSeconds: 5')
  void scheduler.settle().catch(() => undefined)
  await vi.waitFor(() => expect(lines.join('')).toMatch(readingOf('left')))
  await stop(scheduler, clock)
  expect(lines.join('')).toContain('runs that had to be ended: 1')
  expect(lines.join('')).not.toContain('was closed already')
  const again = await startScheduler({ loaded: configOf(folder, [['left']]), clock, port: 0 })
  cleanups.push(again.stop)
  await again.settle()
  expect(await runOf(again, 'left')).toMatchObject({ status: 'succeeded', attempts: 2 })
})
