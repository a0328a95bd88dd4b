import { featureLabel } from '../feature-label.ts'
import { judgedFeatures } from '../judged-features.ts'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** Whether each judged feature has drifted. */
export const featureDrifted: MetricDefinition = defineMetric({
  name: 'evidently_feature_drifted',
  title: 'Drifted feature',
  help: 'Whether the feature has drifted: 1 drifted, 0 stable, no series while it was not judged.',
  type: 'gauge',
  unit: 'boolean',
  scope: 'monitor',
  labels: [featureLabel],
  bounds: { low: 0, high: 1 },
  source: {
    kind: 'report',
    path: 'dataDrift.columns[].status',
    read: (report, { maximumFeatures }) =>
      judgedFeatures(report, maximumFeatures).map(({ feature, status }) => ({
        labels: { feature },
        value: Number(status === 'drifted'),
      })),
  },
})
