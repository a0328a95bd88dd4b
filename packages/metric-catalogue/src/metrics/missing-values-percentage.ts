import { measuredQuality } from '../measured-quality.ts'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** The percentage of the current values that are missing. */
export const missingValuesPercentage: MetricDefinition = defineMetric({
  name: 'evidently_missing_values_percentage',
  title: 'Missing values, percentage',
  help: 'Missing values of all columns of the current data together, as a percentage of rows times columns, 0 to 100.',
  type: 'gauge',
  unit: 'percent',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0, high: 100 },
  source: {
    kind: 'report',
    path: 'dataQuality.missingValuesPercentage',
    read: (report) => measuredQuality(report)?.missingValuesPercentage,
  },
})
