import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** When the latest report was generated. */
export const lastReportTimestamp: MetricDefinition = defineMetric({
  name: 'evidently_last_report_timestamp_seconds',
  title: 'Last report',
  help: 'Time at which the latest report was generated, in seconds since 1970-01-01 UTC: its age is time() minus this.',
  type: 'gauge',
  unit: 'unix-seconds',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0 },
  source: {
    kind: 'report',
    path: 'generatedAt',
    read: ({ generatedAt }) => Date.parse(generatedAt) / 1000,
  },
})
