import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** The score of the target. */
export const targetDriftScore: MetricDefinition = defineMetric({
  name: 'evidently_target_drift_score',
  title: 'Drift score of the target',
  help: 'Score of the drift test that judged the target: a p-value, small when it drifted, or a distance, large when it drifted.',
  type: 'gauge',
  unit: 'score',
  scope: 'monitor',
  labels: [],
  bounds: {},
  source: {
    kind: 'report',
    path: 'targetDrift.score',
    read: ({ targetDrift }) => (targetDrift?.status === 'skipped' ? undefined : targetDrift?.score),
  },
})
