import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '@leeway/stats-core'
import { expect, test } from 'vitest'
import { ReportGenerator } from '../../src/index.ts'
import { temporaryFolder } from '../temporary-folder.ts'

function rows(seed: string, shift: number, count: number) {
  const random = seededRandom(seed)
  const amount = (): number => random.nextDouble() + random.nextDouble() + random.nextDouble()
  return { amount: Array.from({ length: count }, () => amount() + shift) }
}

const reference = rows('reference', 0, 500)

test('makes daily, weekly and monthly reports, each compared with the period before', async () => {
  const folder = temporaryFolder()
  const generator = new ReportGenerator({
    outputDir: join(folder, 'evidently_reports'),
    archiveDir: join(folder, 'evidently_reports', 'archive'),
    maxReports: 50,
  })
  const first = await generator.generateDailyReport({
    reference,
    current: rows('first', 0, 300),
    reportDate: new Date('2026-05-01T15:00:00Z'),
    name: 'odds',
  })
  expect(first).toMatchObject({ period: 'daily', windowName: '2026-05-01', errors: [] })
  const second = await generator.generateDailyReport({
    reference,
    current: rows('second', 1, 300),
    reportDate: '2026-05-02T15:00:00Z',
    name: 'odds',
    columnMapping: { numericalFeatures: ['amount'] },
  })
  expect(second.report.comparison).toMatchObject({
    previousRunId: 'odds@daily-2026-05-01',
    newlyDrifted: ['amount'],
  })
  const options = { reference, current: rows('week', 0, 300), reportDate: '2026-05-02T00:00:00Z' }
  const week = await generator.generateWeeklyReport(options)
  const month = await generator.generateMonthlyReport(options)
  expect([week.windowName, month.windowName]).toEqual(['2026-W18', '2026-05'])
  expect(week.report.comparison).toBeUndefined()
  const listed = await generator.archive.list({ monitor: 'odds' })
  expect(listed.map(({ name, isLatest }) => [name, isLatest])).toEqual([
    ['2026-05-02', true],
    ['2026-05-01', false],
  ])
  for (const { path } of second.entry?.files ?? []) expect(existsSync(path)).toBe(true)
})

test('begins days where its time zone does', async () => {
  const generator = new ReportGenerator({
    outputDir: temporaryFolder(),
    timeZone: 'Europe/Berlin',
    formats: [],
    now: () => new Date('2026-05-01T22:30:00Z'),
  })
  const made = await generator.generateDailyReport({ reference, current: rows('now', 0, 300) })
  expect(made).toMatchObject({
    windowName: '2026-05-02',
    window: { from: '2026-05-01T22:00:00.000Z', to: '2026-05-02T22:00:00.000Z' },
  })
  expect(made.entry?.files.map(({ format }) => format)).toEqual(['json'])
})
