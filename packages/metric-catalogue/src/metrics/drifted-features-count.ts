import { judgedDrift } from '../judged-drift.ts'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** How many features drifted. */
export const driftedFeaturesCount: MetricDefinition = defineMetric({
  name: 'evidently_drifted_features_count',
  title: 'Drifted features',
  help: 'Number of features that drifted.',
  type: 'gauge',
  unit: 'features',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0 },
  source: {
    kind: 'report',
    path: 'dataDrift.driftedColumns',
    read: (report) => judgedDrift(report)?.driftedColumns,
  },
})
