import { afterEach, expect, test } from 'vitest'
import { type Scheduler, type SchedulerOptions, startScheduler } from '../src/index.ts'
import { configOf, folderOfDays, type MonitorLines } from './support/day-files.ts'
import { fakeClock } from './support/fake-clock.ts'

const running: Scheduler[] = []
afterEach(async () => {
  for (const scheduler of running.splice(0)) await scheduler.stop()
})

const start = async (options: SchedulerOptions): Promise<Scheduler> => {
  const scheduler = await startScheduler({ port: 0, ...options })
  running.push(scheduler)
  return scheduler
}

const get = async (scheduler: Scheduler, path: string): Promise<string> =>
  (await fetch(scheduler.address + path)).text()

const everyMinute: MonitorLines[] = ['odds', 'stakes'].map((name) => [
  name,
  "schedule: '* * * * *'",
  'window: hour',
])

test('two monitors, every minute: each window once, exported, and shown in /metrics', async () => {
  const clock = fakeClock('2026-05-01T02:58:30Z')
  const scheduler = await start({ loaded: configOf(folderOfDays(), everyMinute), clock })
  await scheduler.settle()
  for (const instant of ['02:59:00', '03:00:00', '03:01:00', '04:00:00']) {
    clock.set(`2026-05-01T${instant}Z`)
    await scheduler.settle()
  }
  const metrics = await get(scheduler, '/metrics')
  expect(metrics).toContain('evidently_dataset_drift{monitor="odds"')
  expect(metrics).toContain(
    `evidently_job_next_run_timestamp_seconds{monitor="odds"} ${Date.parse('2026-05-01T04:01:00Z') / 1000}`,
  )
  expect(await get(scheduler, '/readyz')).toBe('ok\n')
  console.log(
    metrics
      .split('\n')
      .filter((l) => /job|scheduler/.test(l))
      .join('\n'),
  )
})
