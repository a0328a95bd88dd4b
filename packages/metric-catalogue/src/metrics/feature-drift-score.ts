import { featureLabel } from '../feature-label.ts'
import { judgedFeatures } from '../judged-features.ts'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** The score of each judged feature. */
export const featureDriftScore: MetricDefinition = defineMetric({
  name: 'evidently_feature_drift_score',
  title: 'Drift score of a feature',
  help: 'Score of the drift test that judged the feature: a p-value, small when it drifted, or a distance, large when it drifted.',
  type: 'gauge',
  unit: 'score',
  scope: 'monitor',
  labels: [featureLabel],
  bounds: {},
  source: {
    kind: 'report',
    path: 'dataDrift.columns[].score',
    read: (report, { maximumFeatures }) =>
      judgedFeatures(report, maximumFeatures).flatMap(({ feature, score }) =>
        score === undefined ? [] : [{ labels: { feature }, value: score }],
      ),
  },
})
