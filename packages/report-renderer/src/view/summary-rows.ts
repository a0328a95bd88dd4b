import type { ColumnSummary } from '@leeway/monitoring-report'
import { displayName } from '../format/display-name.ts'
import { formatInstant } from '../format/moment.ts'
import { formatChange, formatNumber } from '../format/number.ts'
import { formatPercentage, formatPointChange } from '../format/percentage.ts'
import { percentileTitle } from '../words/percentile-title.ts'

/** One statistic of a column on both sides, as printed. */
export interface SummaryRow {
  readonly title: string
  readonly reference: string
  readonly current: string
  readonly change: string
  /** whether the values are texts out of the data */
  readonly text: boolean
}

type Summary = ColumnSummary | undefined

const none = '\u2013'

/** Returns the statistics of a column that at least one side has; the rows first, then missing values, location, spread and quantiles. */
export function summaryRows(reference: Summary, current: Summary): SummaryRow[] {
  const number = (title: string, read: (summary: ColumnSummary) => number | undefined) =>
    numberRow(title, reference && read(reference), current && read(current))
  const rows = [
    plainRow('Rows', reference?.rows, current?.rows),
    missingRow(reference, current),
    nonZero(number('Not a number', (summary) => summary.nan)),
    nonZero(number('Infinite', (summary) => summary.infinite)),
    number('Distinct values', (summary) => summary.distinct),
    number('Mean', (summary) => summary.mean),
    number('Standard deviation', (summary) => summary.standardDeviation),
    number('Mean length', (summary) => summary.meanLength),
    number('Minimum', (summary) => summary.min),
    ...percentileNames(reference, current).map((name) =>
      number(percentileTitle(name), (summary) => summary.quantiles?.[name]),
    ),
    number('Maximum', (summary) => summary.max),
    textRow('Most common', mostCommon(reference), mostCommon(current)),
    textRow('Earliest', instant(reference?.first), instant(current?.first)),
    textRow('Latest', instant(reference?.last), instant(current?.last)),
  ]
  return rows.filter((row) => row !== undefined)
}

function numberRow(
  title: string,
  reference: number | undefined,
  current: number | undefined,
): SummaryRow | undefined {
  const row = plainRow(title, reference, current)
  if (row === undefined || reference === undefined || current === undefined) return row
  return { ...row, change: formatChange(current - reference) }
}

function plainRow(
  title: string,
  reference: number | undefined,
  current: number | undefined,
): SummaryRow | undefined {
  if (reference === undefined && current === undefined) return undefined
  const text = (value: number | undefined) => (value === undefined ? none : formatNumber(value))
  return { title, reference: text(reference), current: text(current), change: '', text: false }
}

function nonZero(row: SummaryRow | undefined): SummaryRow | undefined {
  const empty = (text: string) => text === '0' || text === none
  return row && empty(row.reference) && empty(row.current) ? undefined : row
}

function missingRow(reference: Summary, current: Summary): SummaryRow | undefined {
  const share = (summary: Summary) =>
    summary && summary.rows > 0 ? summary.missing / summary.rows : undefined
  const [then, now] = [share(reference), share(current)]
  if (then === undefined && now === undefined) return undefined
  return {
    title: 'Missing',
    reference: then === undefined ? none : formatPercentage(then),
    current: now === undefined ? none : formatPercentage(now),
    change: then === undefined || now === undefined ? '' : formatPointChange(now - then),
    text: false,
  }
}

function textRow(
  title: string,
  reference: string | undefined,
  current: string | undefined,
): SummaryRow | undefined {
  if (reference === undefined && current === undefined) return undefined
  return { title, reference: reference ?? none, current: current ?? none, change: '', text: true }
}

function percentileNames(reference: Summary, current: Summary): string[] {
  const names = new Set([
    ...Object.keys(reference?.quantiles ?? {}),
    ...Object.keys(current?.quantiles ?? {}),
  ])
  return [...names].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
}

function mostCommon(summary: Summary): string | undefined {
  const first = summary?.mostCommon?.[0]
  return first && displayName(first.value)
}

function instant(text: string | undefined): string | undefined {
  return text === undefined ? undefined : formatInstant(text)
}
