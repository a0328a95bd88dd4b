import type { MonitoringReport } from '@leeway/monitoring-report'
import { formatNumber } from '../format/number.ts'
import { countOf } from '../words/count-of.ts'
import { judgedNoun } from '../words/judged-noun.ts'
import { type Metric, metricsOf, worsened } from './metric-rows.ts'

/** Returns the one sentence that a reader in a hurry takes away: performance first, then drift, then quality. */
export function verdictHeadline(report: MonitoringReport): string {
  const drift = report.dataDrift
  const noun = judgedNoun(report)
  const worse = report.performance?.status === 'degraded'
  const drifted = drift?.driftedColumns ?? 0
  const of = drift ? `${formatNumber(drifted)} of ${countOf(drift.totalColumns, noun)}` : ''
  if (worse && drifted > 0)
    return `The model does worse than on its reference, and ${of} ${drifted === 1 ? 'has' : 'have'} drifted.`
  if (worse) return degradedHeadline(report)
  if (drift?.status === 'drifted')
    return `The data has drifted: ${of} no longer ${drifted === 1 ? 'looks' : 'look'} like the reference.`
  if (drifted > 0)
    return `${of} ${drifted === 1 ? 'has' : 'have'} drifted; the data as a whole has not.`
  const failed = failedChecks(report)
  const failures = `${countOf(failed, 'data-quality check')} failed`
  if (drift === undefined) return failed > 0 ? `${failures}.` : withoutDrift(report)
  if (drift.totalColumns === 0) return `No ${noun} could be judged for drift.`
  if (report.targetDrift?.status === 'drifted')
    return 'The target has drifted; the features have not.'
  if (failed > 0) return `No ${noun} has drifted, but ${failures}.`
  return noneDrifted(report, drift.totalColumns)
}

function degradedHeadline(report: MonitoringReport): string {
  const metric = worseMetric(report)
  if (metric?.current === undefined || metric.reference === undefined)
    return 'The model does worse than on its reference.'
  const way = metric.current < metric.reference ? 'fell' : 'rose'
  return `The model does worse than on its reference: ${lowerFirst(metric.title)} ${way} from ${formatNumber(metric.reference)} to ${formatNumber(metric.current)}.`
}

function withoutDrift(report: MonitoringReport): string {
  const [metric] = report.performance ? metricsOf(report.performance) : []
  if (metric?.current === undefined) return 'Drift was not asked for in this report.'
  const before =
    metric.reference === undefined ? '' : `, ${formatNumber(metric.reference)} on the reference`
  return `${metric.title} is ${formatNumber(metric.current)}${before}.`
}

function lowerFirst(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

/** Returns the sentence for a report in which nothing drifted. */
export function noneDrifted(report: MonitoringReport, total: number): string {
  const noun = judgedNoun(report)
  return total === 1
    ? `The one judged ${noun} has not drifted.`
    : `None of the ${countOf(total, noun)} has drifted.`
}

/** Returns how many data-quality checks failed. */
export function failedChecks(report: MonitoringReport): number {
  return (report.dataQuality?.checks ?? []).filter(({ status }) => status === 'failed').length
}

/** Returns the first measure of the performance that is worse than on the reference. */
export function worseMetric(report: MonitoringReport): Metric | undefined {
  return report.performance && metricsOf(report.performance).find((metric) => worsened(metric))
}
