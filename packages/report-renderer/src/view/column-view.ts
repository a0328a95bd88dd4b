import type { ColumnDrift } from '@leeway/monitoring-report'
import { categoryFigure } from '../charts/category-figure.ts'
import { categorySharesOf } from '../charts/category-shares.ts'
import { distributionMini } from '../charts/distribution-mini.ts'
import { histogramOf } from '../charts/histogram.ts'
import { meter } from '../charts/meter.ts'
import { numericFigure } from '../charts/numeric-figure.ts'
import { displayName } from '../format/display-name.ts'
import { formatAgainst, formatGiven, formatNumber } from '../format/number.ts'
import { formatPValue } from '../format/p-value.ts'
import { formatPercentage } from '../format/percentage.ts'
import { type Markup, markup } from '../markup.ts'
import { testTitle } from '../words/test-title.ts'
import type { CourseView, FindCourse } from './course-view.ts'
import { limitWords, scoreWords } from './score-words.ts'
import { shiftWords } from './shift-words.ts'
import { skipWords } from './skip-words.ts'
import { type SummaryRow, summaryRows } from './summary-rows.ts'
import { type Tag, verdictTag } from './tag.ts'
import type { Word } from './words.ts'

/** A number beside what it was compared with, as printed; `sort` orders a table. */
interface Measured {
  readonly title: string
  readonly value: string
  readonly limit: string
  readonly sort: number
}

/** Everything that the page shows of one judged column. */
export interface ColumnView {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly importance: { readonly text: string; readonly sort: number } | null
  /** its effect in the reports so far */
  readonly course: CourseView | null
  readonly status: ColumnDrift['status']
  readonly drifted: boolean
  readonly tag: Tag
  /** why it was not judged; empty where it was */
  readonly skipped: string
  readonly score: Measured | null
  readonly effect: (Measured & { readonly meter: Markup }) | null
  readonly missing: { readonly text: string; readonly sort: number } | null
  readonly mini: Markup | null
  readonly detail: ColumnDetail | null
}

/** One more number of a verdict, as printed. */
interface Fact {
  readonly title: string
  readonly value: string
  readonly note: string
}

/** The large picture of a column and its numbers. */
interface ColumnDetail {
  readonly shift: Word[]
  readonly figure: Markup | null
  readonly rows: SummaryRow[]
  readonly facts: Fact[]
  /** those of `facts` that the table of features does not have */
  readonly moreFacts: Fact[]
}

const mostCategories = 10

/**
 * Returns what the page shows of a column.
 *
 * @param id unique in the page; from code, never from data
 * @param drawn whether with its distribution and its numbers in detail; default true
 * @param course finds its course; default: it has none
 */
export function columnView(
  column: ColumnDrift,
  id: string,
  drawn = true,
  course: FindCourse = () => null,
): ColumnView {
  const { importance, effect } = column
  return {
    id,
    name: displayName(column.name),
    kind: column.kind,
    importance:
      importance === undefined
        ? null
        : { text: formatNumber(rounded2(importance)), sort: rounded(importance) },
    course: drawn
      ? course(`dataDrift.columns.${effect === undefined ? 'score' : 'effect'}`, column.name)
      : null,
    status: column.status,
    drifted: column.status === 'drifted',
    tag: verdictTag(column.status),
    skipped: column.status === 'skipped' ? skippedText(column) : '',
    score: scoreOf(column),
    effect: effectOf(column),
    missing: missingOf(column),
    mini: drawn && column.distribution ? markup(distributionMini(column.distribution)) : null,
    detail: drawn && hasDetail(column) ? detailOf(column) : null,
  }
}

function hasDetail({ reference, current, distribution }: ColumnDrift): boolean {
  return reference !== undefined || current !== undefined || distribution !== undefined
}

function skippedText(column: ColumnDrift): string {
  return column.detail === undefined ? skipWords(column.reason) : displayName(column.detail)
}

function scoreOf(column: ColumnDrift): Measured | null {
  if (column.score === undefined) return null
  const isPValue = column.scoreKind === 'p-value'
  return {
    title: testTitle(column.test ?? 'score'),
    value: isPValue ? `p\u00a0${comparable(scoreWords(column))}` : scoreWords(column),
    limit: limitWords(column),
    sort: rounded(isPValue ? -column.score : column.score),
  }
}

/** `p = 0.42`, but `p < 0.001`. */
function comparable(text: string): string {
  return /^[<>]/.test(text) ? text : `=\u00a0${text}`
}

function effectOf(column: ColumnDrift): ColumnView['effect'] {
  if (column.effect === undefined) return null
  const { name, value, threshold } = column.effect
  return {
    title: testTitle(name),
    value: formatAgainst(value, threshold),
    limit: `large from ${formatGiven(threshold)}`,
    sort: rounded(value),
    meter: markup(meter(value, threshold, column.status === 'drifted')),
  }
}

/** Two decimals: importance is an estimate. */
function rounded2(value: number): number {
  return Number(value.toFixed(2))
}

/** Enough digits to order a table by. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}

function missingOf(column: ColumnDrift): ColumnView['missing'] {
  const { current } = column
  if (current === undefined || current.rows === 0) return null
  const share = current.missing / current.rows
  return { text: formatPercentage(share), sort: rounded(share) }
}

function detailOf(column: ColumnDrift): ColumnDetail {
  return {
    shift: shiftWords(column),
    figure: figureOf(column),
    rows: summaryRows(column.reference, column.current),
    facts: [...tableFacts(column), ...moreFacts(column)],
    moreFacts: moreFacts(column),
  }
}

function figureOf(column: ColumnDrift): Markup | null {
  const { distribution, reference, current } = column
  if (distribution === undefined) return null
  const title = `Distribution of ${displayName(column.name)}, reference and current`
  const description = shiftWords(column)
    .map(({ text }) => text)
    .join('')
  const text = { title, description: description === '' ? 'No visible change.' : description }
  if ('categories' in distribution) {
    return markup(categoryFigure(text, categorySharesOf(distribution, mostCategories)))
  }
  const then = reference?.quantiles?.p50
  const now = current?.quantiles?.p50
  const medians =
    then === undefined || now === undefined ? undefined : { reference: then, current: now }
  return markup(numericFigure(text, histogramOf(distribution), medians))
}

function tableFacts(column: ColumnDrift): Fact[] {
  const measured = [scoreOf(column), effectOf(column)].filter((fact) => fact !== null)
  return measured.map(({ title, value, limit }) => ({ title, value, note: limit }))
}

function moreFacts(column: ColumnDrift): Fact[] {
  const { pValue, correctedPValue, statistic, detectable, importance } = column
  const fact = (title: string, value: string | undefined, note = '') =>
    value === undefined ? [] : [{ title, value, note }]
  const number = (value: number | undefined) =>
    value === undefined ? undefined : formatNumber(value)
  const corrected = pValue !== undefined && correctedPValue !== undefined
  return [
    ...fact('p before correction', corrected ? formatPValue(pValue) : undefined),
    ...fact('Statistic', number(statistic)),
    ...fact('Detectable effect', number(detectable)),
    ...fact('Importance', number(importance)),
  ]
}
