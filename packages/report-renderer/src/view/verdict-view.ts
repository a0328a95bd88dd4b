import type { MonitoringReport, Severity } from '@leeway/monitoring-report'
import { verdictMarks } from '../charts/verdict-marks.ts'
import { formatGiven, formatNumber } from '../format/number.ts'
import { formatPercentage } from '../format/percentage.ts'
import { type Markup, markup } from '../markup.ts'
import { countOf } from '../words/count-of.ts'
import { judgedNoun } from '../words/judged-noun.ts'
import { testTitle } from '../words/test-title.ts'
import { byDrift } from './by-drift.ts'
import { type Metric, metricRow, metricsOf, worsened } from './metric-rows.ts'
import { scoreWords } from './score-words.ts'
import type { Tag } from './tag.ts'
import { named, plain, strong, type Word } from './words.ts'

/** The verdict of the whole report: one sentence, the numbers behind it, and a mark for every feature. */
export interface VerdictView {
  readonly tag: Tag
  readonly headline: string
  readonly lead: Word[]
  readonly marks: Markup | null
  readonly caption: string
}

type Level = Severity | 'unjudged'

const mostMarks = 480

/** Returns the verdict. Every sentence follows from numbers of the report; none guesses at a cause. */
export function verdictView(report: MonitoringReport): VerdictView {
  const columns = [...(report.dataDrift?.columns ?? [])].sort(byDrift)
  const caption = captionOf(columns.map(({ status }) => status))
  const drawn = columns.length > 0 && columns.length <= mostMarks
  return {
    tag: levelTags[levelOf(report)],
    headline: headlineOf(report),
    lead: joined([
      driftWords(report),
      largestWords(report),
      rolesWords(report),
      performanceWords(report),
      qualityWords(report),
      alertWords(report),
    ]),
    marks: drawn
      ? markup(
          verdictMarks(
            { title: 'One mark for each feature', description: caption },
            columns.map(({ status }) => status),
          ),
        )
      : null,
    caption,
  }
}

const levelTags: Readonly<Record<Level, Tag>> = {
  critical: { mark: 'triangle', tone: 'bad', label: 'Needs attention' },
  warning: { mark: 'diamond', tone: 'watch', label: 'Worth a look' },
  info: { mark: 'tick', tone: 'good', label: 'Nothing to act on' },
  unjudged: { mark: 'dash', tone: 'quiet', label: 'Not judged' },
}

/** The gravest of the alerts, the failed checks and the verdicts; a verdict for which nobody raised an alert is a warning. */
function levelOf(report: MonitoringReport): Level {
  const severities: Severity[] = [
    ...report.alerts.map(({ severity }) => severity),
    ...(report.dataQuality?.checks ?? [])
      .filter(({ status }) => status === 'failed')
      .map(({ severity }) => severity),
  ]
  if (severities.includes('critical')) return 'critical'
  if (severities.includes('warning') || moved(report)) return 'warning'
  return judged(report) ? 'info' : 'unjudged'
}

function moved(report: MonitoringReport): boolean {
  return (
    report.dataDrift?.status === 'drifted' ||
    report.targetDrift?.status === 'drifted' ||
    (report.predictionDrift ?? []).some(({ status }) => status === 'drifted') ||
    report.performance?.status === 'degraded'
  )
}

function judged(report: MonitoringReport): boolean {
  const drift = report.dataDrift !== undefined && report.dataDrift.status !== 'skipped'
  return drift || report.performance !== undefined || (report.dataQuality?.checks.length ?? 0) > 0
}

function headlineOf(report: MonitoringReport): string {
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
  if (drift === undefined)
    return failed > 0 ? `${failures}.` : 'Drift was not asked for in this report.'
  if (drift.totalColumns === 0) return `No ${noun} could be judged for drift.`
  if (report.targetDrift?.status === 'drifted')
    return 'The target has drifted; the features have not.'
  if (failed > 0) return `No ${noun} has drifted, but ${failures}.`
  return noneDrifted(report, drift.totalColumns)
}

function degradedHeadline(report: MonitoringReport): string {
  const metric = telling(report)
  if (metric?.current === undefined || metric.reference === undefined)
    return 'The model does worse than on its reference.'
  const way = metric.current < metric.reference ? 'fell' : 'rose'
  return `The model does worse than on its reference: ${lowerFirst(metric.title)} ${way} from ${formatNumber(metric.reference)} to ${formatNumber(metric.current)}.`
}

function telling(report: MonitoringReport): Metric | undefined {
  return report.performance && metricsOf(report.performance).find((metric) => worsened(metric))
}

function lowerFirst(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

function driftWords(report: MonitoringReport): Word[] {
  const drift = report.dataDrift
  if (drift === undefined || drift.totalColumns === 0) return []
  if (drift.driftedColumns === 0) return noneDriftedWords(report, drift.totalColumns)
  const limit = formatPercentage(drift.driftShareThreshold)
  return [
    plain(`The share of drifted ${judgedNoun(report)}s is `),
    strong(formatPercentage(drift.driftShare)),
    plain(`; the data set counts as drifted from ${limit} on.`),
  ]
}

/** Nothing where the headline says it already. */
function noneDriftedWords(report: MonitoringReport, total: number): Word[] {
  const text = noneDrifted(report, total)
  return headlineOf(report) === text ? [] : [plain(text)]
}

function noneDrifted(report: MonitoringReport, total: number): string {
  const noun = judgedNoun(report)
  return total === 1
    ? `The one judged ${noun} has not drifted.`
    : `None of the ${countOf(total, noun)} has drifted.`
}

function qualityWords(report: MonitoringReport): Word[] {
  const failed = failedChecks(report)
  if (failed === 0) return []
  return [strong(countOf(failed, 'data-quality check')), plain(' failed.')]
}

function failedChecks(report: MonitoringReport): number {
  return (report.dataQuality?.checks ?? []).filter(({ status }) => status === 'failed').length
}

function largestWords(report: MonitoringReport): Word[] {
  const [first] = [...(report.dataDrift?.columns ?? [])].sort(byDrift)
  if (first === undefined || first.status !== 'drifted') return []
  const size = first.effect
    ? [
        plain(`${testTitle(first.effect.name)} `),
        strong(formatNumber(first.effect.value)),
        plain(`, large from ${formatGiven(first.effect.threshold)}`),
      ]
    : [plain(`${testTitle(first.test ?? 'score')} `), strong(scoreWords(first))]
  return [named(first.name), plain(' moved most ('), ...size, plain(').')]
}

function rolesWords(report: MonitoringReport): Word[] {
  const roles = [
    ...(report.targetDrift ? [{ role: 'The target', column: report.targetDrift }] : []),
    ...(report.predictionDrift ?? []).map((column) => ({ role: 'The prediction', column })),
  ].filter(({ column }) => column.status === 'drifted')
  return joined(
    roles.map(({ role, column }) => [
      plain(`${role} `),
      named(column.name),
      strong(' has drifted'),
      plain('.'),
    ]),
  )
}

function performanceWords(report: MonitoringReport): Word[] {
  const metric = report.performance && (telling(report) ?? metricsOf(report.performance)[0])
  if (metric?.current === undefined) return []
  const { interval, reference } = metricRow(metric)
  const around = interval === '' ? '' : ` (interval ${interval})`
  const before = metric.reference === undefined ? '' : `, ${reference} on the reference`
  return [
    plain(`${metric.title} is `),
    strong(formatNumber(metric.current)),
    plain(`${around}${before}.`),
  ]
}

function alertWords(report: MonitoringReport): Word[] {
  const count = report.alerts.length
  if (count === 0) return [plain('No alert was raised.')]
  return [strong(countOf(count, 'alert')), plain(count === 1 ? ' was raised.' : ' were raised.')]
}

function joined(sentences: readonly Word[][]): Word[] {
  return sentences
    .filter((words) => words.length > 0)
    .flatMap((words, index) => (index === 0 ? words : [plain(' '), ...words]))
}

function captionOf(statuses: readonly string[]): string {
  const count = (status: string) => statuses.filter((one) => one === status).length
  const skipped = count('skipped')
  const parts = [
    `${formatNumber(count('drifted'))} drifted`,
    `${formatNumber(count('stable'))} stable`,
  ]
  return `Each mark is a feature: ${[...parts, ...(skipped > 0 ? [`${formatNumber(skipped)} not judged`] : [])].join(', ')}`
}
