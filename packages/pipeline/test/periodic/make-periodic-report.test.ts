import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { LoadedConfig } from '../../src/config/index.ts'
import {
  makePeriodicReport,
  openSinks,
  openStore,
  type PeriodicRun,
  type ReportPeriod,
  runMonitor,
} from '../../src/index.ts'
import { configOf, folderOfDays } from '../run/day-files.ts'

function make(
  loaded: LoadedConfig,
  period: ReportPeriod,
  at: string,
  more: object = {},
): Promise<PeriodicRun> {
  const [monitor] = loaded.config.monitors
  if (monitor === undefined) throw new Error('the configuration has no monitor')
  return makePeriodicReport({ loaded, monitor, period, at, ...more })
}

test('joins the files of a week, says which days are missing, and compares with the week before', async () => {
  const folder = folderOfDays()
  const loaded = configOf(folder)
  const first = await make(loaded, 'weekly', '2026-05-04T06:00:00Z')
  expect(first).toMatchObject({
    status: 'succeeded',
    runId: 'odds@weekly-2026-W18',
    window: { from: '2026-04-27T00:00:00.000Z', to: '2026-05-04T00:00:00.000Z' },
    missing: ['2026-04-27', '2026-04-28', '2026-04-29', '2026-04-30'],
    report: { current: { rows: 600 }, dataDrift: { status: 'drifted' } },
  })
  expect(first.report?.comparison).toBeUndefined()
  expect(first.report?.skipped).toContainEqual({
    what: 'windows',
    reason: 'no_rows',
    detail: expect.stringContaining('4 of the 7 windows of the period have no data: 2026-04-27'),
  })
  const second = await make(loaded, 'weekly', '2026-05-11T06:00:00Z')
  expect(second.report).toMatchObject({
    current: { rows: 200 },
    comparison: { previousRunId: 'odds@weekly-2026-W18', stillDrifted: ['amount'] },
  })
  expect(readdirSync(join(folder, 'reports')).sort()).toEqual([
    'archive',
    'odds.weekly.2026-W19.entry.json',
    'odds.weekly.2026-W19.html',
    'odds.weekly.2026-W19.json',
  ])
})

test('is the same the second time, and makes only what is missing', async () => {
  const folder = folderOfDays()
  const loaded = configOf(folder)
  const first = await make(loaded, 'daily', '2026-05-03T06:00:00Z')
  const again = await make(loaded, 'daily', '2026-05-03T09:00:00Z')
  expect(again).toMatchObject({ status: 'unchanged', stages: [] })
  expect(again.report).toEqual(first.report)
  const html = first.entry?.files.find(({ format }) => format === 'html')?.path ?? ''
  const bytes = readFileSync(html)
  rmSync(html)
  const repaired = await make(loaded, 'daily', '2026-05-03T12:00:00Z')
  expect(repaired.status).toBe('succeeded')
  expect(repaired.stages.map(({ name }) => name)).not.toContain('judge')
  expect(readFileSync(html)).toEqual(bytes)
})

test('makes a report anew where it is asked to, with what came late, in all its forms', async () => {
  const folder = folderOfDays()
  const loaded = configOf(folder)
  const late = join(folder, 'data/2026-05-02.csv')
  const text = readFileSync(late, 'utf8')
  rmSync(late)
  const at = '2026-05-04T06:00:00Z'
  const first = await make(loaded, 'weekly', at)
  expect(first.missing).toContain('2026-05-02')
  writeFileSync(late, text)
  expect((await make(loaded, 'weekly', at)).report).toEqual(first.report)
  const anew = await make(loaded, 'weekly', at, { force: true, formats: ['json'] })
  expect(anew.status).toBe('succeeded')
  expect(anew.missing).not.toContain('2026-05-02')
  expect(anew.report?.current.rows).toBe((first.report?.current.rows ?? 0) + 200)
  expect(anew.entry?.files.map(({ format }) => format)).toEqual(['json', 'html'])
  expect((await make(loaded, 'weekly', at)).report).toEqual(anew.report)
})

test('is there where only the reports before could not be moved, and says so', async () => {
  const folder = folderOfDays()
  const loaded = configOf(folder, 'archive: { folder: reports/old }')
  await make(loaded, 'daily', '2026-05-02T06:00:00Z')
  symlinkSync(join(folder, 'nowhere', 'deep'), join(folder, 'reports', 'old'))
  const next = await make(loaded, 'daily', '2026-05-03T06:00:00Z')
  expect(next).toMatchObject({ status: 'incomplete', errors: [{ code: 'archive_unsettled' }] })
  expect(next.entry?.name).toBe('2026-05-02')
  expect(next.entry?.files).toHaveLength(2)
})

test('chooses rows by their time, in months too', async () => {
  const folder = folderOfDays()
  const days = [1, 2, 3, 4].map((day) =>
    readFileSync(join(folder, `data/2026-05-0${day}.csv`), 'utf8'),
  )
  const [header = ''] = days[0]?.split('\n') ?? []
  const rows = days.flatMap((text) => text.trim().split('\n').slice(1))
  writeFileSync(join(folder, 'all.csv'), [header, ...rows, ''].join('\n'))
  const loaded = configOf(folder, '', '', '{ path: all.csv, timeColumn: time }')
  const month = await make(loaded, 'monthly', '2026-06-01T00:00:00Z')
  expect(month).toMatchObject({ status: 'succeeded', windowName: '2026-05', missing: [] })
  expect(month.report?.current.rows).toBe(800)
  const day = await make(loaded, 'daily', '2026-05-03T00:00:00Z')
  expect(day.report?.current.rows).toBe(200)
})

test('takes formats and the limit from the configuration', async () => {
  const folder = folderOfDays()
  const more = `archive: { folder: old, maxReports: 2 }
reports:
  - { period: daily, formats: [json] }`
  const loaded = configOf(folder, more)
  for (const day of [2, 3, 4]) await make(loaded, 'daily', `2026-05-0${day}T06:00:00Z`)
  expect(readdirSync(join(folder, 'reports'))).toEqual([
    'odds.daily.2026-05-03.entry.json',
    'odds.daily.2026-05-03.json',
  ])
  expect(readdirSync(join(folder, 'old'))).toEqual([
    'odds.daily.2026-05-02.entry.json',
    'odds.daily.2026-05-02.json',
  ])
})

test('fails in its result where nothing is there, or the period has not ended', async () => {
  const loaded = configOf(folderOfDays())
  const empty = await make(loaded, 'monthly', '2026-03-01T00:00:00Z')
  expect(empty).toMatchObject({ status: 'failed', error: { code: 'not_found' } })
  const now = () => new Date('2026-05-03T12:00:00Z')
  const early = await make(loaded, 'daily', '2026-05-04T00:00:00Z', { now })
  expect(early).toMatchObject({ status: 'failed', error: { code: 'period_not_over' } })
})

test('goes on without a PDF where there is no browser, and without files where none can be kept', async () => {
  const folder = folderOfDays()
  const loaded = configOf(folder)
  vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', join(folder, 'no-browser'))
  try {
    const formats = ['html', 'pdf']
    const run = await make(loaded, 'daily', '2026-05-02T06:00:00Z', { formats })
    expect(run).toMatchObject({ status: 'incomplete', errors: [{ code: 'no_browser' }] })
    expect(run.entry?.files.map(({ format }) => format)).toEqual(['json', 'html'])
  } finally {
    vi.unstubAllEnvs()
  }
  rmSync(join(folder, 'reports'), { recursive: true })
  writeFileSync(join(folder, 'reports'), 'in the way')
  const blocked = await make(loaded, 'daily', '2026-05-03T06:00:00Z')
  expect(blocked.status).not.toBe('succeeded')
  expect(blocked.error ?? blocked.errors[0]).toMatchObject({ code: 'archive_failed' })
})

test("leaves the store's history as it is, and lets one process at a time make a report", async () => {
  const folder = folderOfDays()
  const loaded = configOf(folder)
  const [monitor] = loaded.config.monitors
  if (monitor === undefined) throw new Error('the configuration has no monitor')
  const store = await openStore(loaded, 'test')
  try {
    const at = '2026-05-04T06:00:00Z'
    const sinks = openSinks(loaded.config.sinks)
    await runMonitor({ loaded, monitor, store, sinks, at })
    const before = [await store.runs.list(), await store.reports.list({ monitor: 'odds' })]
    const runs = await Promise.all([1, 2].map(() => make(loaded, 'weekly', at, { store })))
    expect(runs.map(({ status }) => status).sort()).toEqual(['busy', 'succeeded'])
    expect([await store.runs.list(), await store.reports.list({ monitor: 'odds' })]).toEqual(before)
  } finally {
    await store.close()
  }
})
