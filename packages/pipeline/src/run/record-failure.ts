import { failedStages } from './failed-stages.ts'
import type { RunContext } from './run-monitor.ts'

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
    stages: failedStages(failed),
    sinks: monitor.sinks,
  })
  for (const { sink, error: _, ...stage } of results) {
    recorder.record({ name: `export failure to ${sink}`, ...stage })
  }
}
