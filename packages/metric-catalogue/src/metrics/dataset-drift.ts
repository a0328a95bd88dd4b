import { judgedDrift } from '../judged-drift.ts'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** Whether the data set has drifted. */
export const datasetDrift: MetricDefinition = defineMetric({
  name: 'evidently_dataset_drift',
  title: 'Dataset drift',
  help: 'Whether the data set has drifted: 1 drifted, 0 stable, no series while nothing was judged.',
  type: 'gauge',
  unit: 'boolean',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0, high: 1 },
  source: {
    kind: 'report',
    path: 'dataDrift.status',
    read: (report) => {
      const drift = judgedDrift(report)
      return drift && Number(drift.status === 'drifted')
    },
  },
})
