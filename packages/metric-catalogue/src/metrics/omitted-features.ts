import { judgedColumns } from '../judged-features.ts'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** How many judged features were left out of the series by feature. */
export const omittedFeatures: MetricDefinition = defineMetric({
  name: 'evidently_omitted_features',
  title: 'Features without series',
  help: 'Number of judged features that have no series of their own, since a monitor may have only so many.',
  type: 'gauge',
  unit: 'features',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0 },
  source: {
    kind: 'report',
    path: 'dataDrift.columns',
    read: (report, { maximumFeatures }) => {
      const judged = judgedColumns(report)
      return judged && Math.max(0, judged.length - maximumFeatures)
    },
  },
})
