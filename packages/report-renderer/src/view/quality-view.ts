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
  /** The checks that passed, by kind. */
  readonly passed: string
  readonly columns: ColumnQualityRow[]
  readonly unremarkable: string
  readonly facts: string[]
  readonly correlations: TableView | null
  /** What paper leaves out of the tables. */
  readonly cut: string
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
const mostChecks = 60
const mostPatterns = 5
const mostPairs = 5
const mostCorrelations = 8

/** Returns the data-quality section: failed checks first, then the columns that have something to say; the others are counted. */
export function qualityView(quality: DataQuality): QualityView {
  const columns = quality.columns.map(columnRow)
  const remarkable = columns.filter((row) => row !== undefined)
  const quiet = columns.length - remarkable.length
  return {
    lead: leadOf(quality),
    checks: quality.checks
      .filter(({ status }) => status !== 'passed')
      .sort(byOutcome)
      .slice(0, mostChecks)
      .map(checkRow),
    passed: passedOf(quality),
    columns: remarkable,
    unremarkable:
      quiet === 0
        ? ''
        : `${countOf(quiet, 'column')} without missing values or anything else to report.`,
    facts: factsOf(quality),
    correlations: correlationsOf(quality),
    cut: '',
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

function passedOf({ checks }: DataQuality): string {
  const kinds = new Map<string, number>()
  let passed = 0
  for (const { check, status } of checks) {
    if (status !== 'passed') continue
    passed += 1
    kinds.set(check, (kinds.get(check) ?? 0) + 1)
  }
  if (passed === 0) return ''
  const list = [...kinds].map(([check, count]) => {
    const title = titleOf(check).toLowerCase()
    return count === 1 ? title : `${title} (${formatNumber(count)})`
  })
  const unlisted = checks.length - passed - mostChecks
  const rest =
    unlisted > 0 ? ` ${countOf(unlisted, 'more check')} failed or could not be judged.` : ''
  return `${countOf(passed, 'check')} passed: ${list.join(', ')}.${rest}`
}

const outcomeOrder = { failed: 0, skipped: 1, passed: 2 } as const
const severityOrder = { critical: 0, warning: 1, info: 2 } as const

function byOutcome(a: CheckResult, b: CheckResult): number {
  return (
    outcomeOrder[a.status] - outcomeOrder[b.status] ||
    severityOrder[a.severity] - severityOrder[b.severity]
  )
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
    column.foundKind ? `came as ${column.foundKind}` : '',
    column.constant ? 'constant' : '',
    column.nearlyConstant && !column.constant ? 'nearly constant' : '',
    column.unique ? 'no value occurs twice' : '',
    nan > 0 ? `${formatNumber(nan)} not a number` : '',
    infinite > 0 ? `${formatNumber(infinite)} infinite` : '',
    column.missingKinds?.empty ? `${formatNumber(column.missingKinds.empty)} empty` : '',
    outOfRange > 0 ? `${formatNumber(outOfRange)} out of the reference\u2019s range` : '',
    newCategoriesOf(column),
    lostCategoryCount > 0 ? `${countOf(lostCategoryCount, 'category', 'categories')} lost` : '',
    ...timeFindings(column),
    ...textFindings(column),
    column.sensitive ? 'sensitive: no value is shown' : '',
  ].filter((finding) => finding !== '')
}

function timeFindings({ times }: ColumnQuality): string[] {
  if (times === undefined) return []
  const { backward, future, gapCount } = times
  return [
    backward > 0 ? `${countOf(backward, 'row')} earlier than the row before` : '',
    future > 0 ? `${countOf(future, 'row')} in the future` : '',
    gapCount > 0 ? `${countOf(gapCount, 'gap')} longer than any in the reference` : '',
  ]
}

type TextMeasure = NonNullable<ColumnQuality['texts']>['words']

function textFindings({ texts }: ColumnQuality): string[] {
  if (texts === undefined) return []
  const beside = (title: string, value: TextMeasure): string =>
    value.reference === undefined || value.current === undefined
      ? ''
      : `${title} ${formatNumber(value.reference)} \u2192 ${formatNumber(value.current)}`
  return [
    beside('mean length', texts.characters),
    beside('words', texts.words),
    beside('share of unknown words', texts.outOfVocabularyShare),
  ]
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
  const { duplicatedRows, referenceDuplicatedRows, emptyRows, incompleteRows } = quality
  const {
    duplicatedKeys,
    conflictingLabels,
    duplicatedColumns = [],
    missingPatterns = [],
  } = quality
  const nearly = quality.nearlyDuplicatedColumns ?? []
  const patterns = missingPatterns.filter(({ rows }) => rows > 0)
  const inReference = (rows: number | undefined): string =>
    rows === undefined ? '' : ` (reference: ${formatNumber(rows)})`
  return [
    duplicatedRows
      ? `${countOf(duplicatedRows, 'row')} repeat an earlier row${inReference(referenceDuplicatedRows)}.`
      : '',
    duplicatedKeys?.rows
      ? `${countOf(duplicatedKeys.rows, 'row')} repeat the key ${duplicatedKeys.columns.map(displayName).join(', ')}.`
      : '',
    conflictingLabels?.rows
      ? `${countOf(conflictingLabels.rows, 'row')} agree in every feature with a row of another target${inReference(conflictingLabels.referenceRows)}.`
      : '',
    incompleteRows ? `${countOf(incompleteRows, 'row')} lack a value.` : '',
    emptyRows ? `${countOf(emptyRows, 'row')} hold no value at all.` : '',
    ...duplicatedColumns
      .slice(0, mostPairs)
      .map(
        ([first, second]) =>
          `${displayName(first)} and ${displayName(second)} hold the same values.`,
      ),
    ...nearly.slice(0, mostPairs).map(({ columns: [first, second], agreement }) => {
      const share = formatPercentage(agreement)
      return `${displayName(first)} and ${displayName(second)} hold the same in ${share} of the rows.`
    }),
    ...patterns.slice(0, mostPatterns).map((pattern) => {
      const columns = pattern.columns.map(displayName).join(', ')
      const together = pattern.columns.length > 1 ? 'together ' : 'alone '
      return `Missing ${together}in ${countOf(pattern.rows, 'row')}${inReference(pattern.referenceRows)}: ${columns}.`
    }),
  ].filter((fact) => fact !== '')
}

function correlationsOf(quality: DataQuality): TableView | null {
  const { correlations } = quality
  if (correlations === undefined || correlations.length === 0) return null
  const number = (value: number | undefined) =>
    value === undefined ? '\u2013' : formatNumber(value)
  return {
    label: 'Correlations that changed most',
    rowHead: 'Columns',
    heads: ['Reference', 'Current', 'p of the change'],
    rows: correlations
      .slice(0, mostCorrelations)
      .map(({ columns, measure, reference, current, pValue }) => ({
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
