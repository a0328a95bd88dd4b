import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** Whether the target has drifted. */
export const targetDrifted: MetricDefinition = defineMetric({
  name: 'evidently_target_drifted',
  title: 'Target drift',
  help: 'Whether the target has drifted: 1 drifted, 0 stable, no series while it was not judged.',
  type: 'gauge',
  unit: 'boolean',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0, high: 1 },
  source: {
    kind: 'report',
    path: 'targetDrift.status',
    read: ({ targetDrift }) =>
      targetDrift && targetDrift.status !== 'skipped'
        ? Number(targetDrift.status === 'drifted')
        : undefined,
  },
})
