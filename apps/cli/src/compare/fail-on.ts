import type { AlertType, MonitoringReport } from '@leeway/monitoring-report'
import { judgedAnything } from './judged-anything.ts'

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

/**
 * Returns why the command fails, or undefined where it does not. `matched` is an alert of one of the kinds, so a single drifted column counts, whatever the
 * share of the data set. `not_judged` is that drift was asked about and no column could be judged, `not_measured` that performance was asked about by its name and the model could not be judged: a gate must not
 * open on nothing.
 */
export function failOnReason(
  report: MonitoringReport,
  failOn: readonly FailOn[],
): 'matched' | 'not_judged' | 'not_measured' | undefined {
  const types = new Set(failOn.flatMap((kind) => alertTypes[kind]))
  if (report.alerts.some(({ type }) => types.has(type))) return 'matched'
  if (types.has('data_drift') && !judgedAnything(report)) return 'not_judged'
  const status = report.performance?.status ?? 'skipped'
  return failOn.includes('performance') && status === 'skipped' ? 'not_measured' : undefined
}
