import { featureLabel } from '../feature-label.ts'
import { judgedFeatures } from '../judged-features.ts'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** The effect size of each judged feature. */
export const featureDriftEffect: MetricDefinition = defineMetric({
  name: 'evidently_feature_drift_effect',
  title: 'Effect size of a feature',
  help: 'Effect size of the change of the feature, comparable over features and tests, where the policy measures one.',
  type: 'gauge',
  unit: 'coefficient',
  scope: 'monitor',
  labels: [featureLabel],
  bounds: { low: 0 },
  source: {
    kind: 'report',
    path: 'dataDrift.columns[].effect.value',
    read: (report, { maximumFeatures }) =>
      judgedFeatures(report, maximumFeatures).flatMap(({ feature, effect }) =>
        effect === undefined ? [] : [{ labels: { feature }, value: effect.value }],
      ),
  },
})
