import type { ReportSummary, RunRecord } from '@leeway/state-store'
import { expect, test } from 'vitest'
import { historyRows } from '../../src/history/history-rows.ts'
import { historyTable } from '../../src/history/history-table.ts'
import { terminalLayout } from '../../src/text/terminal-layout.ts'

const windowOf = (day: number) => ({
  from: `2026-05-0${day}T00:00:00.000Z`,
  to: `2026-05-0${day + 1}T00:00:00.000Z`,
})
const run = (day: number, status: RunRecord['status'], error?: string): RunRecord => ({
  id: `odds@${day}`,
  monitor: 'odds',
  window: windowOf(day),
  status,
  attempts: 1,
  startedAt: '2026-05-09T06:00:00.000Z',
  stages: [],
  ...(error === undefined ? {} : { error }),
})
const report = (day: number): ReportSummary => ({
  runId: `odds@${day}`,
  monitor: 'odds',
  window: windowOf(day),
  generatedAt: '2026-05-09T06:00:00.000Z',
  policy: 'calibrated',
  policyVersion: '2',
  driftStatus: 'stable',
  driftedColumns: 0,
  totalColumns: 2,
  alerts: 0,
})

test('runs without a report stand between the reports, with what went wrong', () => {
  const runs = [run(4, 'running'), run(3, 'incomplete'), run(2, 'failed', 'no such file')]
  const rows = historyRows(runs, [report(3), report(1)], (from) => from.slice(0, 10))
  expect(rows.map(({ windowName, status }) => [windowName, status])).toEqual([
    ['2026-05-04', 'running'],
    ['2026-05-03', 'incomplete'],
    ['2026-05-02', 'failed'],
    ['2026-05-01', 'succeeded'],
  ])
  const layout = terminalLayout({ stdout: { write: () => {} }, env: {} })
  const lines = historyTable(rows, layout)
  expect(lines[1]).toMatch(/^! 2026-05-04 {2}not ended/)
  expect(lines[2]).toMatch(/^✓ 2026-05-03 {2}stable, sink failed +0 of 2/)
  expect(lines[3]).toMatch(/^! 2026-05-02 {2}failed/)
  expect(lines[4]).toMatch(/^✓ 2026-05-01 {2}stable/)
  expect(lines.at(-1)).toBe('! 2026-05-02: no such file')
})
