import { type MonitoringReport, type Performance, parseReport } from '@leeway/monitoring-report'
import type { FrameInput } from '@leeway/stats-core'
import { expect } from 'vitest'
import { type ColumnMapping, MlMonitor, type MlMonitorOptions } from '../../src/index.ts'

/** What a report of nothing but the performance says, which keeps the contract. */
export async function measureReport(
  reference: FrameInput,
  current: FrameInput,
  columnMapping: ColumnMapping,
  options: Partial<MlMonitorOptions> = {},
): Promise<MonitoringReport> {
  const monitor = new MlMonitor({
    name: 'model',
    reference,
    columnMapping,
    enableDataDrift: false,
    enableTargetDrift: false,
    enableDataQuality: false,
    ...options,
  })
  const made = await monitor.generateComprehensiveReport({
    current,
    generatedAt: '2026-11-23T09:00:00Z',
  })
  expect(parseReport(JSON.stringify(made))).toEqual(made)
  return made
}

/** The performance of such a report as a task's, or the reason why there is none. */
export async function measure<Task extends Performance['task']>(
  task: Task,
  ...asked: Parameters<typeof measureReport>
): Promise<Extract<Performance, { task: Task }>> {
  const { performance, skipped } = await measureReport(...asked)
  expect(performance?.task, JSON.stringify(skipped)).toBe(task)
  return performance as Extract<Performance, { task: Task }>
}
