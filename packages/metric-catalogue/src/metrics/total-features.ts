import { judgedDrift } from '../judged-drift.ts'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** How many features were judged. */
export const totalFeatures: MetricDefinition = defineMetric({
  name: 'evidently_total_features',
  title: 'Judged features',
  help: 'Number of features that were judged.',
  type: 'gauge',
  unit: 'features',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0 },
  source: {
    kind: 'report',
    path: 'dataDrift.totalColumns',
    read: (report) => judgedDrift(report)?.totalColumns,
  },
})
