import type { StageRecord } from '@leeway/state-store'
import type { RunStage } from './open-sinks.ts'
import type { RunContext } from './run-monitor.ts'

/** Stages by how their names begin, and what the metric calls them. */
const counted: readonly (readonly [start: string, stage: RunStage])[] = [
  ['load', 'load'],
  ['judge', 'judge'],
  ['store', 'store'],
  ['export', 'export'],
  ['write', 'render'],
  ['notify', 'notify'],
]

/** Tells the sinks of a monitor at which stages its run failed, where it did; a sink that has just failed itself is spared. */
export async function recordFailure({ monitor, sinks, recorder }: RunContext): Promise<void> {
  const failed = recorder.records.filter(({ status }) => status === 'failed')
  if (failed.length === 0 || failed.some(({ name }) => name === 'export pushgateway')) return
  const results = await sinks.recordFailure({
    monitor: {
      name: monitor.name,
      policy: monitor.policy,
      policyVersion: '',
      labels: monitor.labels,
    },
    stages: stagesOf(failed),
    sinks: monitor.sinks,
  })
  for (const { sink, error: _, ...stage } of results) {
    recorder.record({ name: `export failure to ${sink}`, ...stage })
  }
}

function stagesOf(failed: readonly StageRecord[]): RunStage[] {
  const stages = failed.flatMap(({ name }) =>
    counted.flatMap(([start, stage]) => (name.startsWith(start) ? [stage] : [])),
  )
  return [...new Set(stages)]
}
