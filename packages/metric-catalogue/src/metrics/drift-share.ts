import { judgedDrift } from '../judged-drift.ts'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

/** The share of the judged features that drifted. */
export const driftShare: MetricDefinition = defineMetric({
  name: 'evidently_drift_share',
  title: 'Drift share',
  help: 'Share of the judged features that drifted, 0 to 1.',
  type: 'gauge',
  unit: 'share',
  scope: 'monitor',
  labels: [],
  bounds: { low: 0, high: 1 },
  source: {
    kind: 'report',
    path: 'dataDrift.driftShare',
    read: (report) => judgedDrift(report)?.driftShare,
  },
})
