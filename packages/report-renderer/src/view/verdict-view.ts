import type { MonitoringReport } from '@leeway/monitoring-report'
import { verdictMarks } from '../charts/verdict-marks.ts'
import type { Commentary } from '../commentary.ts'
import { displayName } from '../format/display-name.ts'
import { formatGiven, formatNumber } from '../format/number.ts'
import { formatPercentage } from '../format/percentage.ts'
import { type Markup, markup } from '../markup.ts'
import { countOf } from '../words/count-of.ts'
import { judgedNoun } from '../words/judged-noun.ts'
import { testTitle } from '../words/test-title.ts'
import { byDrift } from './by-drift.ts'
import { byImportance } from './by-importance.ts'
import { metricRow, metricsOf } from './metric-rows.ts'
import { scoreWords } from './score-words.ts'
import type { Tag } from './tag.ts'
import { failedChecks, noneDrifted, verdictHeadline, worseMetric } from './verdict-headline.ts'
import { verdictLevel } from './verdict-level.ts'
import { named, plain, strong, type Word } from './words.ts'

/** The verdict of the whole report: one sentence, the numbers behind it, and a mark for every feature. */
export interface VerdictView {
  readonly tag: Tag
  readonly headline: string
  /** Who said the commentary, and what; empty where nobody did. */
  readonly author: string
  readonly commentary: string
  readonly lead: Word[]
  readonly marks: Markup | null
  readonly caption: string
}

const mostMarks = 480

/** Returns the verdict. Every sentence follows from numbers of the report; none guesses at a cause. */
export function verdictView(
  report: MonitoringReport,
  { headline, summary, author = 'Commentary' }: Commentary = {},
): VerdictView {
  const columns = [...(report.dataDrift?.columns ?? [])].sort(byDrift)
  const caption = captionOf(columns.map(({ status }) => status))
  const drawn = columns.length > 0 && columns.length <= mostMarks
  return {
    tag: verdictLevel(report),
    headline: headline === undefined ? verdictHeadline(report) : displayName(headline),
    author: displayName(author),
    commentary: summary === undefined ? '' : displayName(summary),
    lead: joined([
      headline === undefined ? [] : [plain(verdictHeadline(report))],
      driftWords(report),
      largestWords(report),
      importantWords(report),
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

function driftWords(report: MonitoringReport): Word[] {
  const drift = report.dataDrift
  if (drift === undefined || drift.totalColumns === 0) return []
  if (drift.driftedColumns === 0) return noneDriftedWords(report, drift.totalColumns)
  const limit = formatPercentage(drift.driftShareThreshold)
  return [
    plain(`The share of drifted ${judgedNoun(report)}s is `),
    strong(formatPercentage(drift.driftShare)),
    plain(
      drift.withoutOneRow === undefined
        ? `; the data set counts as drifted from ${limit} on.`
        : `, ${formatPercentage(drift.withoutOneRow.driftShare)} without its oddest row; the data set counts as drifted from ${limit} on, and never by one row.`,
    ),
  ]
}

/** Nothing where the headline says it already. */
function noneDriftedWords(report: MonitoringReport, total: number): Word[] {
  const text = noneDrifted(report, total)
  return verdictHeadline(report) === text ? [] : [plain(text)]
}

function qualityWords(report: MonitoringReport): Word[] {
  const failed = failedChecks(report)
  if (failed === 0) return []
  return [strong(countOf(failed, 'data-quality check')), plain(' failed.')]
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

/** The drifted feature that matters most to the model, where that is another one than the one that moved most. */
function importantWords(report: MonitoringReport): Word[] {
  const columns = report.dataDrift?.columns ?? []
  const [first] = [...columns].sort(byImportance)
  const [largest] = [...columns].sort(byDrift)
  if (first?.status !== 'drifted' || first === largest || first.importance === undefined) return []
  return [
    named(first.name),
    plain(' matters most among those that drifted (importance '),
    strong(formatNumber(Number(first.importance.toFixed(2)))),
    plain(', 1 is that of the most important feature).'),
  ]
}

function rolesWords(report: MonitoringReport): Word[] {
  const roles = [
    ...(report.targetDrift ? [{ role: 'The target', column: report.targetDrift }] : []),
    ...(report.predictionDrift ?? []).map((column) => ({ role: 'The prediction', column })),
  ].filter(({ column }) => column.status === 'drifted')
  const moved = (report.relationDrift ?? []).filter(({ status }) => status === 'drifted')
  const relations: Word[][] =
    moved.length === 0
      ? []
      : [
          [
            plain('The relation of '),
            ...(moved.length === 1
              ? [named(moved[0]!.feature)]
              : [strong(countOf(moved.length, 'column'))]),
            plain(' to the target has moved.'),
          ],
        ]
  return joined([
    ...relations,
    ...roles.map(({ role, column }) => [
      plain(`${role} `),
      named(column.name),
      strong(' has drifted'),
      plain('.'),
    ]),
  ])
}

function performanceWords(report: MonitoringReport): Word[] {
  const metric = report.performance && (worseMetric(report) ?? metricsOf(report.performance)[0])
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
