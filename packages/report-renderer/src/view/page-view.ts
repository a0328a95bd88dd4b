import type { MonitoringReport } from '@leeway/monitoring-report'
import { displayName } from '../format/display-name.ts'
import { formatInstant } from '../format/moment.ts'
import { formatNumber } from '../format/number.ts'
import type { RenderHtmlOptions } from '../render-html.ts'
import { countOf } from '../words/count-of.ts'
import { partTitle } from '../words/part-title.ts'
import { titleOf } from '../words/title-of.ts'
import { type BrandView, brandView } from './brand-view.ts'
import { byImportance } from './by-importance.ts'
import { type ChangesView, changesView } from './changes-view.ts'
import { type ColumnView, columnView } from './column-view.ts'
import { coursesOf } from './course-view.ts'
import { type ComparisonView, comparisonView, type TrendsView, trendsView } from './history-view.ts'
import { type MethodEntry, methodView, windowWords } from './method-view.ts'
import { orderAlerts } from './order-alerts.ts'
import { type PerformanceView, performanceView } from './performance-view.ts'
import { type QualityView, qualityView } from './quality-view.ts'
import {
  byShift,
  type MultivariateRow,
  multivariateRow,
  type RelationRow,
  relationRow,
} from './relation-rows.ts'
import { type ScorecardRow, scorecardView } from './scorecard-view.ts'
import { skipWords } from './skip-words.ts'
import { severityTag, type Tag } from './tag.ts'
import { type VerdictView, verdictView } from './verdict-view.ts'

/** Everything that the templates print, already in words. A part that the report does not have is `null`. */
export interface PageView {
  readonly title: string
  readonly monitor: string
  readonly labels: string
  readonly currentWindow: string
  readonly referenceWindow: string
  readonly nav: NavEntry[]
  readonly verdict: VerdictView
  readonly scorecard: ScorecardRow[]
  readonly scorecardHasReference: boolean
  readonly scorecardHasCourse: boolean
  readonly changes: ChangesView | null
  /** the gravest; the rest is folded */
  readonly alerts: AlertView[]
  readonly moreAlerts: AlertView[]
  readonly moreAlertsTitle: string
  readonly comparison: ComparisonView | null
  readonly trends: TrendsView | null
  readonly drift: DriftView | null
  readonly target: ColumnView[] | null
  readonly relations: RelationRow[] | null
  /** What paper leaves out of the relations. */
  readonly relationsCut: string
  readonly performance: PerformanceView | null
  readonly quality: QualityView | null
  readonly skipped: SkippedView[] | null
  readonly method: MethodEntry[]
  readonly generated: string
  readonly brand: BrandView
}

/** A line of the table of contents. */
interface NavEntry {
  readonly href: string
  readonly title: string
  readonly note: string
  readonly bad: boolean
}

/** An alert as printed. */
interface AlertView {
  readonly tag: Tag
  readonly type: string
  readonly message: string
}

/** The drift of the features: all of them in a table, those that drifted in full, the others folded. */
interface DriftView {
  readonly lead: string
  readonly columns: ColumnView[]
  /** Which columns the table has beside those that it always has. */
  readonly hasCourse: boolean
  readonly hasImportance: boolean
  readonly drifted: ColumnView[]
  readonly others: ColumnView[]
  readonly multivariate: MultivariateRow[] | null
  /** What paper leaves out of the table, of the details, and of what a screen folds. */
  readonly cut: string
  readonly detailCut: string
  readonly folded: string
  readonly counts: {
    readonly all: number
    readonly drifted: number
    readonly stable: number
    readonly skipped: number
  }
}

/** Something that was asked for and could not be judged. */
interface SkippedView {
  readonly what: string
  readonly meaning: string
  readonly detail: string
}

const mostAlerts = 12

/** Features that are drawn; a page with figures of thousands takes browsers long to lay out. */
const mostFigures = 300

/** Returns the page of a report: what is said, in which order, not how it looks. */
export function pageView(
  report: MonitoringReport,
  { title, brand, commentary = {} }: RenderHtmlOptions,
): PageView {
  const sections = {
    verdict: verdictView(report, commentary),
    comparison: report.comparison ? comparisonView(report.comparison) : null,
    trends: report.trends && report.trends.length > 0 ? trendsView(report.trends) : null,
    drift: driftView(report),
    target: targetViews(report),
    relations: report.relationDrift?.toSorted(byShift).map(relationRow) ?? null,
    performance: report.performance ? performanceView(report.performance) : null,
    quality: report.dataQuality ? qualityView(report.dataQuality) : null,
    skipped: skippedViews(report),
  }
  const monitor = displayName(report.monitor.name)
  const scorecard = scorecardView(report)
  const alerts = alertViews(report)
  return {
    title: title === undefined ? `${monitor}: monitoring report` : displayName(title),
    monitor,
    labels: labelsOf(report),
    currentWindow: [...fileOf(report, 'current_file'), windowWords(report.current)].join(', '),
    referenceWindow: [...fileOf(report, 'reference_file'), windowWords(report.reference)].join(
      ', ',
    ),
    nav: navOf(report, sections),
    ...sections,
    scorecard,
    scorecardHasReference: scorecard.some(({ reference }) => reference !== ''),
    scorecardHasCourse: scorecard.some(({ course }) => course !== null),
    changes: changesView(report, commentary, (name) => hrefOf(sections.drift, name)),
    alerts: alerts.slice(0, mostAlerts),
    moreAlerts: alerts.slice(mostAlerts),
    moreAlertsTitle: `${countOf(Math.max(0, alerts.length - mostAlerts), 'more alert')}`,
    method: methodView(report),
    generated: formatInstant(report.generatedAt),
    relationsCut: '',
    brand: brandView(brand),
  }
}

/** The link to a feature that is shown in full. */
function hrefOf(drift: DriftView | null, name: string): string {
  const column = drift?.columns.find((each) => each.name === displayName(name))
  return column?.detail ? `#${column.id}` : ''
}

/** Labels that name the files of a comparison stand beside the windows instead. */
const fileLabels = ['reference_file', 'current_file'] as const

function labelsOf({ monitor }: MonitoringReport): string {
  return Object.entries(monitor.labels)
    .filter(([key]) => !fileLabels.some((label) => label === key))
    .map(([, value]) => displayName(value))
    .join(' \u00b7 ')
}

function fileOf({ monitor }: MonitoringReport, label: (typeof fileLabels)[number]): string[] {
  const name = monitor.labels[label]
  return name === undefined ? [] : [displayName(name)]
}

function alertViews(report: MonitoringReport): AlertView[] {
  return orderAlerts(report).map(({ severity, type, message, continued }) => ({
    tag: severityTag(severity),
    type: continued ? `${titleOf(type)}, goes on` : titleOf(type),
    message: displayName(message),
  }))
}

function driftView(report: MonitoringReport): DriftView | null {
  const drift = report.dataDrift
  if (drift === undefined) return null
  const course = coursesOf(report)
  const hasImportance = drift.columns.some(({ importance }) => importance !== undefined)
  const columns = drift.columns
    .map((column, index) => ({ column, id: `feature-${index + 1}` }))
    .sort((a, b) => byImportance(a.column, b.column))
    .map(({ column, id }, index) => columnView(column, id, index < mostFigures, course))
  const count = (status: string) => columns.filter((column) => column.status === status).length
  const counts = {
    all: columns.length,
    drifted: count('drifted'),
    stable: count('stable'),
    skipped: count('skipped'),
  }
  return {
    lead: leadOf(counts, hasImportance),
    columns,
    hasCourse: columns.some((column) => column.course !== null),
    hasImportance,
    drifted: columns.filter((column) => column.drifted && column.detail !== null),
    others: columns.filter((column) => !column.drifted && column.detail !== null),
    multivariate: drift.multivariate?.map(multivariateRow) ?? null,
    counts,
    cut: '',
    detailCut: '',
    folded: '',
  }
}

function leadOf(counts: DriftView['counts'], isWeighted: boolean): string {
  const first = isWeighted ? 'the largest change times importance' : 'the largest change'
  const order = counts.drifted > 0 ? ` Drifted features come first, ${first} on top.` : ''
  const skipped =
    counts.skipped > 0
      ? ` ${countOf(counts.skipped, 'feature')} could not be judged; the reasons stand in the rows.`
      : ''
  const cut =
    counts.all > mostFigures
      ? ` Figures are drawn for the first ${formatNumber(mostFigures)} of ${countOf(counts.all, 'feature')}, so that the page opens; the JSON report holds them all.`
      : ''
  return `${countOf(counts.drifted, 'feature')} drifted, ${formatNumber(counts.stable)} stable.${order}${skipped}${cut}`
}

function targetViews(report: MonitoringReport): ColumnView[] | null {
  const columns = [
    ...(report.targetDrift
      ? [
          {
            ...columnView(report.targetDrift, 'target-1'),
            kind: `target, ${report.targetDrift.kind}`,
          },
        ]
      : []),
    ...(report.predictionDrift ?? []).map((column, index) => ({
      ...columnView(column, `prediction-${index + 1}`),
      kind: `prediction, ${column.kind}`,
    })),
  ]
  return columns.length === 0 ? null : columns
}

function skippedViews(report: MonitoringReport): SkippedView[] | null {
  if (report.skipped.length === 0) return null
  return report.skipped.map(({ what, reason, detail }) => ({
    what: displayName(partTitle(what)),
    meaning: skipWords(reason),
    detail: displayName(detail),
  }))
}

function navOf(
  report: MonitoringReport,
  sections: Pick<
    PageView,
    | 'comparison'
    | 'trends'
    | 'drift'
    | 'target'
    | 'relations'
    | 'performance'
    | 'quality'
    | 'skipped'
  >,
): NavEntry[] {
  const drift = report.dataDrift
  const failed = (report.dataQuality?.checks ?? []).filter(
    ({ status }) => status === 'failed',
  ).length
  const targets = (sections.target ?? []).filter(({ drifted }) => drifted).length
  const worse = report.performance?.status === 'degraded'
  const alerts = report.alerts.length
  const entry = (shown: boolean, href: string, title: string, note = '', bad = false) =>
    shown ? [{ href, title, note, bad }] : []
  return [
    ...entry(true, '#summary', 'Summary'),
    ...entry(true, '#alerts', 'Alerts', String(alerts), alerts > 0),
    ...entry(
      sections.comparison !== null,
      '#comparison',
      'Since the last report',
      countNew(sections.comparison),
    ),
    ...entry(sections.trends !== null, '#trends', 'Trends'),
    ...entry(
      sections.drift !== null,
      '#drift',
      'Features',
      drift ? `${drift.driftedColumns} of ${drift.totalColumns}` : '',
      (drift?.driftedColumns ?? 0) > 0,
    ),
    ...entry(
      sections.target !== null,
      '#target',
      'Target and predictions',
      targets > 0 ? `${targets} drifted` : '',
      targets > 0,
    ),
    ...entry(sections.relations !== null, '#relations', 'Relations'),
    ...entry(
      sections.performance !== null,
      '#performance',
      'Performance',
      worse ? 'worse' : '',
      worse,
    ),
    ...entry(
      sections.quality !== null,
      '#quality',
      'Data quality',
      failed > 0 ? `${failed} failed` : '',
      failed > 0,
    ),
    ...entry(sections.skipped !== null, '#skipped', 'Not judged', String(report.skipped.length)),
    ...entry(true, '#method', 'Method and provenance'),
  ]
}

function countNew(comparison: ComparisonView | null): string {
  const fresh = comparison?.groups[0]?.names.length ?? 0
  return fresh > 0 ? `${fresh} new` : ''
}
