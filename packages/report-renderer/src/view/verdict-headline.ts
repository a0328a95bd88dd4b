import type { MonitoringReport } from '@leeway/monitoring-report'
import { formatNumber } from '../format/number.ts'
import { countOf } from '../words/count-of.ts'
import { judgedNoun } from '../words/judged-noun.ts'
import { type Metric, metricsOf, worsened } from './metric-rows.ts'
import { movedParts } from './moved-parts.ts'

/**
 * Returns the one sentence that a reader in a hurry takes away: performance first, then drift of the features, the target, the predictions and what
 * was judged together, then failed checks and alerts. It says that nothing drifted only where something was judged and nothing else stands against it.
 */
export function verdictHeadline(report: MonitoringReport): string {
  if (report.performance?.status === 'degraded') return degradedHeadline(report)
  const drifted = report.dataDrift?.driftedColumns ?? 0
  if (drifted > 0) return driftedHeadline(report)
  return movedParts(report).subjects.length > 0 ? movedHeadline(report) : calmHeadline(report)
}

function degradedHeadline(report: MonitoringReport): string {
  const worse = 'The model does worse than on its reference'
  const { subjects, plural } = movedParts(report)
  const drifted = report.dataDrift?.driftedColumns ?? 0
  const all = [...(drifted > 0 ? [driftedOf(report)] : []), ...subjects]
  if (all.length > 0) {
    const several = all.length > 1 || drifted > 1 || plural
    return `${worse}, and ${listed(all)} ${several ? 'have' : 'has'} drifted.`
  }
  const metric = worseMetric(report)
  if (metric?.current === undefined || metric.reference === undefined) return `${worse}.`
  const way = metric.current < metric.reference ? 'fell' : 'rose'
  return `${worse}: ${lowerFirst(metric.title)} ${way} from ${formatNumber(metric.reference)} to ${formatNumber(metric.current)}.`
}

/** At least one feature drifted. */
function driftedHeadline(report: MonitoringReport): string {
  const { subjects, plural } = movedParts(report)
  const one = report.dataDrift?.driftedColumns === 1
  const of = driftedOf(report)
  if (report.dataDrift?.status === 'drifted') {
    const too =
      subjects.length === 0 ? '' : `, and ${listed(subjects)} ${hasOr(plural)} drifted too`
    return `The data has drifted: ${of} no longer ${one ? 'looks' : 'look'} like the reference${too}.`
  }
  const all = listed([of, ...subjects])
  return `${all} ${hasOr(!one || subjects.length > 0)} drifted; the data as a whole has not.`
}

/** No feature drifted, and something else did. */
function movedHeadline(report: MonitoringReport): string {
  const { subjects, plural, together } = movedParts(report)
  const moved = upperFirst(`${listed(subjects)} ${hasOr(plural)} drifted`)
  const total = report.dataDrift?.totalColumns
  const noun = judgedNoun(report)
  if (total === undefined) return `${moved}.`
  if (total === 0) return `${moved}; no ${noun} could be judged.`
  return together ? `${moved}; no ${noun} has on its own.` : `${moved}; the ${noun}s have not.`
}

/** Nothing drifted, or nothing was judged. */
function calmHeadline(report: MonitoringReport): string {
  const noun = judgedNoun(report)
  const concern = concernOf(report)
  const total = report.dataDrift?.totalColumns
  if (total === undefined) return concern === '' ? withoutDrift(report) : `${concern}.`
  if (total === 0)
    return `No ${noun} could be judged for drift${concern === '' ? '' : `, and ${concern}`}.`
  return concern === '' ? noneDrifted(report, total) : `No ${noun} has drifted, but ${concern}.`
}

/** What stands against a good verdict beside drift, as a clause; empty where nothing does. */
function concernOf(report: MonitoringReport): string {
  const failed = failedChecks(report)
  if (failed > 0) return `${countOf(failed, 'data-quality check')} failed`
  const count = (severity: string) =>
    report.alerts.filter((alert) => alert.severity === severity).length
  const [critical, warnings] = [count('critical'), count('warning')]
  const raised = (alerts: number) => (alerts === 1 ? 'was raised' : 'were raised')
  if (critical > 0) return `${countOf(critical, 'critical alert')} ${raised(critical)}`
  return warnings > 0 ? `${countOf(warnings, 'warning')} ${raised(warnings)}` : ''
}

/** `4 of 6 features`; where target and predictions are among those counted, with a word on them. */
function driftedOf(report: MonitoringReport): string {
  const { driftedColumns = 0, totalColumns = 0 } = report.dataDrift ?? {}
  const { counted } = movedParts(report)
  const among = counted.length === 0 ? '' : `, ${listed(counted)} among them,`
  return `${formatNumber(driftedColumns)} of ${countOf(totalColumns, judgedNoun(report))}${among}`
}

function withoutDrift(report: MonitoringReport): string {
  const [metric] = report.performance ? metricsOf(report.performance) : []
  if (metric?.current === undefined) return 'Drift was not asked for in this report.'
  const before =
    metric.reference === undefined ? '' : `, ${formatNumber(metric.reference)} on the reference`
  return `${metric.title} is ${formatNumber(metric.current)}${before}.`
}

function hasOr(plural: boolean): string {
  return plural ? 'have' : 'has'
}

function listed(subjects: readonly string[]): string {
  const last = subjects.at(-1) ?? ''
  return subjects.length < 2 ? last : `${subjects.slice(0, -1).join(', ')} and ${last}`
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
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

/** Returns the measure of the performance that got worse: of those that a test says so of, the first; without tests, the first that is worse than on the reference. */
export function worseMetric({ performance }: MonitoringReport): Metric | undefined {
  if (performance === undefined) return undefined
  const degraded = (performance.tests ?? []).flatMap(({ metric, status }) =>
    status === 'degraded' ? [metric] : [],
  )
  const metrics = metricsOf(performance)
  return (
    metrics.find(({ key }) => degraded.includes(key)) ?? metrics.find((metric) => worsened(metric))
  )
}
