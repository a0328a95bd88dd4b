import { alertTypeSchema, severitySchema } from '@leeway/monitoring-report'
import { defineMetric, type MetricDefinition } from '../metric-definition.ts'

const types = alertTypeSchema.options
const severities = severitySchema.options

/** How many alerts the report states, by type and severity. */
export const alert: MetricDefinition = defineMetric({
  name: 'evidently_alert',
  title: 'Alerts',
  help: 'Number of alerts in the latest report, by type and severity.',
  type: 'gauge',
  unit: 'alerts',
  scope: 'monitor',
  labels: [
    { name: 'type', help: 'what the alert is about', values: types },
    { name: 'severity', help: 'how urgent it is', values: severities },
  ],
  bounds: { low: 0 },
  source: {
    kind: 'report',
    path: 'alerts',
    read: ({ alerts }) =>
      types.flatMap((type) =>
        severities.map((severity) => ({
          labels: { type, severity },
          value: alerts.filter((one) => one.type === type && one.severity === severity).length,
        })),
      ),
  },
})
