import type { CheckResult, ColumnQuality, DataQuality } from '@leeway/monitoring-report'
import { displayName } from '../format/display-name.ts'
import { formatNumber } from '../format/number.ts'
import { formatPValue } from '../format/p-value.ts'
import { formatPercentage } from '../format/percentage.ts'
import { countOf } from '../words/count-of.ts'
import { titleOf } from '../words/title-of.ts'
import type { TableView } from './table-view.ts'
import { checkTag, type Tag } from './tag.ts'
import { plain, strong, type Word } from './words.ts'

/** The quality of the current data as printed. */
export interface QualityView {
  readonly lead: Word[]
  readonly checks: CheckRow[]
  readonly columns: ColumnQualityRow[]
  readonly unremarkable: string
  readonly facts: string[]
  readonly correlations: TableView | null
}

/** One check as printed. */
interface CheckRow {
  readonly title: string
  readonly column: string
  readonly message: string
  readonly expected: string
  readonly accepted: string
  readonly tag: Tag
}

/** A column that has something to say: how much is missing, and what else was found. */
interface ColumnQualityRow {
  readonly name: string
  readonly missing: string
  readonly referenceMissing: string
  readonly findings: string
}

const mostNamed = 5

/** Returns the data-quality section: failed checks first, then the columns that have something to say; the others are counted. */
export function qualityView(quality: DataQuality): QualityView {
  const columns = quality.columns.map(columnRow)
  const remarkable = columns.filter((row) => row !== undefined)
  const quiet = columns.length - remarkable.length
  return {
    lead: leadOf(quality),
    checks: [...quality.checks].sort(byOutcome).map(checkRow),
    columns: remarkable,
    unremarkable:
      quiet === 0
        ? ''
        : `${countOf(quiet, 'column')} without missing values or anything else to report.`,
    facts: factsOf(quality),
    correlations: correlationsOf(quality),
  }
}

function leadOf(quality: DataQuality): Word[] {
  const share = quality.missingValuesPercentage / 100
  const failed = quality.checks.filter(({ status }) => status === 'failed').length
  const missing = `${formatNumber(quality.missingValuesCount)} of ${formatNumber(quality.totalValues)}`
  const words = [strong(formatPercentage(share)), plain(` of the values are missing (${missing}).`)]
  if (quality.checks.length === 0) return words
  const checks = countOf(quality.checks.length, 'check')
  return [
    ...words,
    plain(' '),
    strong(failed === 0 ? 'None' : String(failed)),
    plain(` of ${checks} failed.`),
  ]
}

const outcomeOrder = { failed: 0, skipped: 1, passed: 2 } as const

function byOutcome(a: CheckResult, b: CheckResult): number {
  return outcomeOrder[a.status] - outcomeOrder[b.status]
}

function checkRow(check: CheckResult): CheckRow {
  return {
    title: titleOf(check.check),
    column: check.column === undefined ? '' : displayName(check.column),
    message: displayName(check.message),
    expected: check.expected === undefined ? '' : displayName(check.expected),
    accepted: check.acceptedBy === undefined ? '' : displayName(check.acceptedBy),
    tag: checkTag(check.status, check.severity),
  }
}

function columnRow(column: ColumnQuality): ColumnQualityRow | undefined {
  const findings = findingsOf(column)
  const reference = column.referenceMissingPercentage
  if (findings.length === 0 && column.missing === 0 && (reference ?? 0) === 0) return undefined
  return {
    name: displayName(column.name),
    missing: formatPercentage(column.missingPercentage / 100),
    referenceMissing: reference === undefined ? '\u2013' : formatPercentage(reference / 100),
    findings: findings.join('; '),
  }
}

function findingsOf(column: ColumnQuality): string[] {
  const { outOfRange = 0, lostCategoryCount = 0 } = column
  const nan = column.current?.nan ?? 0
  const infinite = column.current?.infinite ?? 0
  return [
    column.constant ? 'constant' : '',
    column.nearlyConstant && !column.constant ? 'nearly constant' : '',
    column.unique ? 'no value occurs twice' : '',
    nan > 0 ? `${formatNumber(nan)} not a number` : '',
    infinite > 0 ? `${formatNumber(infinite)} infinite` : '',
    outOfRange > 0 ? `${formatNumber(outOfRange)} out of range` : '',
    newCategoriesOf(column),
    lostCategoryCount > 0 ? `${countOf(lostCategoryCount, 'category', 'categories')} lost` : '',
    column.sensitive ? 'sensitive: no value is shown' : '',
  ].filter((finding) => finding !== '')
}

function newCategoriesOf(column: ColumnQuality): string {
  const named = (column.newCategories ?? []).slice(0, mostNamed)
  const count = column.newCategoryCount ?? column.newCategories?.length ?? 0
  if (count === 0) return ''
  const list = named.map(
    ({ value, count: rows }) => `${displayName(value)} (${formatNumber(rows)})`,
  )
  const rest = count - named.length
  const names = rest > 0 ? [...list, `${formatNumber(rest)} more`] : list
  const title = `${countOf(count, 'new category', 'new categories')}`
  return named.length === 0 ? title : `${title}: ${names.join(', ')}`
}

function factsOf(quality: DataQuality): string[] {
  const { duplicatedRows, emptyRows, duplicatedColumns = [], missingPatterns = [] } = quality
  return [
    duplicatedRows ? `${countOf(duplicatedRows, 'row')} repeat an earlier row.` : '',
    emptyRows ? `${countOf(emptyRows, 'row')} hold no value at all.` : '',
    ...duplicatedColumns.map(
      ([first, second]) => `${displayName(first)} and ${displayName(second)} hold the same values.`,
    ),
    ...missingPatterns.map((pattern) => {
      const before =
        pattern.referenceRows === undefined
          ? ''
          : ` (reference: ${formatNumber(pattern.referenceRows)})`
      const columns = pattern.columns.map(displayName).join(', ')
      return `Missing together in ${countOf(pattern.rows, 'row')}${before}: ${columns}.`
    }),
  ].filter((fact) => fact !== '')
}

function correlationsOf(quality: DataQuality): TableView | null {
  const { correlations } = quality
  if (correlations === undefined || correlations.length === 0) return null
  const number = (value: number | undefined) =>
    value === undefined ? '\u2013' : formatNumber(value)
  return {
    label: 'Correlations',
    rowHead: 'Columns',
    heads: ['Reference', 'Current', 'p of the change'],
    rows: correlations.map(({ columns, measure, reference, current, pValue }) => ({
      title: columns.map(displayName).join(' and '),
      note: titleOf(measure),
      cells: [
        number(reference),
        number(current),
        pValue === undefined ? '\u2013' : formatPValue(pValue),
      ],
    })),
  }
}
