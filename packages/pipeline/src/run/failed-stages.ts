import type { StageRecord } from '@leeway/state-store'
import type { RunStage } from './open-sinks.ts'

/** Stages by how their names begin, and what the metric calls them. */
const counted: readonly (readonly [start: string, stage: RunStage])[] = [
  ['load', 'load'],
  ['judge', 'judge'],
  ['store', 'store'],
  ['export', 'export'],
  ['write', 'render'],
  ['notify', 'notify'],
]

/** Returns at which stages a run failed, as `evidently_run_failures_total` counts them, each once. */
export function failedStages(records: readonly StageRecord[]): RunStage[] {
  const stages = records
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name }) =>
      counted.flatMap(([start, stage]) => (name.startsWith(start) ? [stage] : [])),
    )
  return [...new Set(stages)]
}
