import type { MonitoringReport } from '@leeway/monitoring-report'
import { expect, test } from 'vitest'
import { MlMonitor } from '../../src/index.ts'

const reference = { x: Array.from({ length: 200 }, (_, i) => Math.sin(i)) }
const moved = { x: reference.x.map((value) => value + 2) }
const monitor = new MlMonitor({ reference, name: 'odds' })

function run(
  day: number,
  current: typeof reference,
  earlier: { previous?: MonitoringReport; history?: MonitoringReport[] } = {},
): Promise<MonitoringReport> {
  const generatedAt = `2026-10-0${day}T06:00:00Z`
  return monitor.generateComprehensiveReport({ current, generatedAt, ...earlier })
}

test('a history gives a comparison with its last report, and trends', async () => {
  const history = [await run(1, reference), await run(2, reference), await run(3, reference)]
  const { comparison, trends } = await run(4, moved, { history })
  expect(comparison).toMatchObject({ previousRunId: history[2]!.runId, newlyDrifted: ['x'] })
  const effect = trends?.find(({ column }) => column === 'x')
  expect(effect?.points.map(({ at }) => at.slice(8, 10))).toEqual(['01', '02', '03', '04'])
  expect(effect?.points[3]?.value).toBeGreaterThan(0.1)
})

test('`previous` is compared with in place of the last of the history', async () => {
  const history = [await run(1, reference), await run(2, reference)]
  const { comparison } = await run(3, reference, { previous: await run(2, moved), history })
  expect(comparison?.recovered).toEqual(['x'])
})

test('a run that is made again is not compared with itself', async () => {
  const history = [await run(1, moved), await run(2, moved)]
  const { comparison } = await run(2, reference, { history })
  expect(comparison).toMatchObject({ previousRunId: history[0]!.runId, recovered: ['x'] })
})

test('without earlier reports there is neither', async () => {
  const report = await run(1, reference)
  expect(report).not.toHaveProperty('comparison')
  expect(report).not.toHaveProperty('trends')
})

test('what is no report is refused, and says which it was', async () => {
  const report = await run(1, reference)
  const broken = { ...report, runId: 7 } as unknown as MonitoringReport // what a damaged file may hold
  await expect(run(2, reference, { history: [report, broken] })).rejects.toMatchObject({
    code: 'invalid_report',
    message: expect.stringMatching(/^monitor: history\[1\]: runId: /),
  })
  const newer = { ...report, schemaVersion: '9' } as unknown as MonitoringReport // what a later release may write
  await expect(run(2, reference, { previous: newer })).rejects.toMatchObject({
    code: 'invalid_report',
    message: expect.stringContaining('previous: found schemaVersion "9"'),
  })
  const other = { ...report, monitor: { ...report.monitor, name: 'shots' } }
  await expect(run(2, reference, { previous: other })).rejects.toMatchObject({
    code: 'not_comparable',
    message: expect.stringContaining('is of the monitor "shots", expected "odds"'),
  })
})
