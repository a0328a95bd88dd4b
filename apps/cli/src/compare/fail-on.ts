import type { AlertType, MonitoringReport } from '@leeway/monitoring-report'

/** What `--fail-on` accepts. */
export const failOnChoices = ['drift', 'quality', 'performance', 'any'] as const

/** A kind of alert on which the command fails. */
export type FailOn = (typeof failOnChoices)[number]

const alertTypes: Readonly<Record<FailOn, readonly AlertType[]>> = {
  drift: ['data_drift', 'target_drift', 'prediction_drift'],
  quality: ['data_quality'],
  performance: ['performance'],
  any: ['data_drift', 'target_drift', 'prediction_drift', 'data_quality', 'performance'],
}

/** Returns true where the report has an alert of one of the kinds; so a single drifted column counts, whatever the share of the data set. */
export function failOnMatches(report: MonitoringReport, failOn: readonly FailOn[]): boolean {
  const types = new Set(failOn.flatMap((kind) => alertTypes[kind]))
  return report.alerts.some(({ type }) => types.has(type))
}
