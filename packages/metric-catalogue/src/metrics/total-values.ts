import { measuredQuality } from '../measured-quality.ts'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** How many values the current data have. */
export const totalValues: MetricDefinition = defineMetric({
  name: 'evidently_total_values',
  title: 'Values',
  help: 'Number of values of the current data: rows times columns.',
  type: 'gauge',
  unit: 'values',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0 },
  source: {
    kind: 'report',
    path: 'dataQuality.totalValues',
    read: (report) => measuredQuality(report)?.totalValues,
  },
})
