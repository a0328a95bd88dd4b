import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** How long the latest export took. */
export const exportDuration: MetricDefinition = defineMetric({
  name: 'evidently_export_duration_seconds',
  title: 'Export time',
  help: 'Time that it took to export the latest report, up to the message that carries this value, in seconds.',
  type: 'gauge',
  unit: 'seconds',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0 },
  source: { kind: 'export', recorded: 'when a report was sent to a server' },
})
