import type { ColumnDrift, MonitoringReport } from '@leeway/monitoring-report'
import { displayName } from '../format/display-name.ts'
import { formatGiven, formatNumber } from '../format/number.ts'
import { formatPercentage } from '../format/percentage.ts'
import { judgedNoun } from '../words/judged-noun.ts'
import { type CourseView, coursesOf, type FindCourse } from './course-view.ts'
import { metricsOf } from './metric-rows.ts'
import { limitWords, scoreWords } from './score-words.ts'
import { performanceTag, severityTag, type Tag, verdictTag } from './tag.ts'

/** One line of the scorecard: a part of the report in one number, its comparator and its status. */
export interface ScorecardRow {
  readonly title: string
  readonly note: string
  readonly href: string
  readonly value: string
  readonly reference: string
  readonly limit: string
  readonly tag: Tag | null
  /** the same measure in the reports so far */
  readonly course: CourseView | null
}

const none = '\u2013'
const passed: Tag = { mark: 'ring', tone: 'quiet', label: 'Within limit' }

/** Returns the scorecard: features, target, predictions, performance and quality, each where the report has it. */
export function scorecardView(report: MonitoringReport): ScorecardRow[] {
  const course = coursesOf(report)
  const ofRole = (part: string, { name, effect }: ColumnDrift) =>
    course(`${part}.${effect === undefined ? 'score' : 'effect'}`, name)
  const { targetDrift: target, predictionDrift: predictions = [] } = report
  return [
    ...featureRow(report, course),
    ...(target ? [roleRow('Target', target, ofRole('targetDrift', target))] : []),
    ...predictions.map((each) => roleRow('Prediction', each, ofRole('predictionDrift', each))),
    ...performanceRows(report, course),
    ...qualityRows(report, course),
  ]
}

function featureRow(report: MonitoringReport, course: FindCourse): ScorecardRow[] {
  const drift = report.dataDrift
  if (drift === undefined) return []
  const noun = judgedNoun(report)
  const skipped = drift.columns.filter(({ status }) => status === 'skipped').length
  return [
    {
      title: `${noun === 'feature' ? 'Features' : 'Columns'} drifted`,
      note:
        skipped === 0
          ? `share of the judged ${noun}s`
          : `share of the judged ${noun}s; ${formatNumber(skipped)} not judged`,
      href: '#drift',
      value: `${formatNumber(drift.driftedColumns)} of ${formatNumber(drift.totalColumns)}`,
      reference: '',
      limit: `under ${formatPercentage(drift.driftShareThreshold)}`,
      tag: drift.status === 'stable' ? passed : verdictTag(drift.status),
      course: course('dataDrift.driftShare'),
    },
  ]
}

function roleRow(role: string, column: ColumnDrift, course: CourseView | null): ScorecardRow {
  const { effect } = column
  return {
    title: `${role} drift`,
    note: displayName(column.name),
    href: '#target',
    value: effect
      ? formatNumber(effect.value)
      : column.score === undefined
        ? none
        : scoreWords(column),
    reference: '',
    limit: effect ? `under ${formatGiven(effect.threshold)}` : limitWords(column),
    tag: verdictTag(column.status),
    course,
  }
}

const mostMetrics = 3

function performanceRows(report: MonitoringReport, course: FindCourse): ScorecardRow[] {
  const { performance } = report
  if (performance === undefined) return []
  const metrics = metricsOf(performance).filter(({ current }) => current !== undefined)
  return metrics.slice(0, mostMetrics).map((metric, index) => ({
    title: metric.title,
    note: metric.better === 'zero' ? 'best near zero' : `${metric.better} is better`,
    href: '#performance',
    value: formatNumber(metric.current ?? 0),
    reference: metric.reference === undefined ? '' : formatNumber(metric.reference),
    limit: '',
    tag: index === 0 && performance.status ? performanceTag(performance.status) : null,
    course: course(`performance.current.${metric.key}`),
  }))
}

function qualityRows(report: MonitoringReport, course: FindCourse): ScorecardRow[] {
  const quality = report.dataQuality
  if (quality === undefined) return []
  const failed = quality.checks.filter(({ status }) => status === 'failed')
  const gravest = (['critical', 'warning', 'info'] as const).find((severity) =>
    failed.some((check) => check.severity === severity),
  )
  const missing: ScorecardRow = {
    title: 'Missing values',
    note: 'share of all values',
    href: '#quality',
    value: formatPercentage(quality.missingValuesPercentage / 100),
    reference: '',
    limit: '',
    tag: null,
    course: course('dataQuality.missingValuesPercentage'),
  }
  if (quality.checks.length === 0) return [missing]
  const checks: ScorecardRow = {
    title: 'Data-quality checks',
    note: 'passed',
    href: '#quality',
    value: `${quality.checks.filter(({ status }) => status === 'passed').length} of ${quality.checks.length}`,
    reference: '',
    limit: 'all pass',
    tag: gravest ? { ...severityTag(gravest), label: `${failed.length} failed` } : passed,
    course: null,
  }
  return [missing, checks]
}
