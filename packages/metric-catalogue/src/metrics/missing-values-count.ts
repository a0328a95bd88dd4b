import { measuredQuality } from '../measured-quality.ts'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** How many of the current values are missing. */
export const missingValuesCount: MetricDefinition = defineMetric({
  name: 'evidently_missing_values_count',
  title: 'Missing values, count',
  help: 'Number of missing values of all columns of the current data together.',
  type: 'gauge',
  unit: 'values',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0 },
  source: {
    kind: 'report',
    path: 'dataQuality.missingValuesCount',
    read: (report) => measuredQuality(report)?.missingValuesCount,
  },
})
