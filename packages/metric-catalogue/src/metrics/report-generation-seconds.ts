import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** How long reports took to generate. */
export const reportGenerationSeconds: MetricDefinition = defineMetric({
  name: 'evidently_report_generation_seconds',
  title: 'Report generation time',
  help: 'Time that it took to generate a report, in seconds.',
  type: 'histogram',
  unit: 'seconds',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0 },
  // From a small comparison in memory to a pass over a large table.
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600],
  source: { kind: 'export', recorded: 'when a report is exported whose generation was timed' },
})
