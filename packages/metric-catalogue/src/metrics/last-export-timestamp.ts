import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** When a report was last exported with success. */
export const lastExportTimestamp: MetricDefinition = defineMetric({
  name: 'evidently_last_export_timestamp',
  title: 'Last export',
  help: 'Time of the last successful export of a report, in seconds since 1970-01-01 UTC.',
  type: 'gauge',
  unit: 'unix-seconds',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0 },
  source: { kind: 'export', recorded: 'when a report was exported with success' },
})
