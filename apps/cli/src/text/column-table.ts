import type { ColumnDrift } from '@leeway/monitoring-report'
import stringWidth from 'string-width'
import { describeChange } from './describe-change.ts'
import { fitWidth } from './fit-width.ts'
import { formatFigure, formatPValue, formatScore } from './format-number.ts'
import type { RoleColumn } from './order-columns.ts'
import type { Paint } from './paint.ts'
import { visibleText } from './visible-text.ts'

interface TableColumn {
  readonly title: string
  readonly align: 'left' | 'right'
  /** Cells that are narrower than this say too little. */
  readonly least: number
  readonly most: number
  readonly cell: (row: RoleColumn) => string
}

const shortNames: Readonly<Record<string, string>> = { 'jensen-shannon-distance': 'JS distance' }
const signs = { below: '<', 'at-or-below': '≤', above: '>', 'at-or-above': '≥' } as const
const gap = '  '
const mark = { drifted: '✗', stable: '✓', skipped: '–' } as const

/** The columns of the table; where they do not fit, all are narrowed as far as they may be, and then the last ones left out. */
const tableColumns: readonly TableColumn[] = [
  { title: 'COLUMN', align: 'left', least: 14, most: 40, cell: nameOf },
  { title: 'SCORE', align: 'right', least: 6, most: 10, cell: ({ column }) => scoreOf(column) },
  { title: 'DRIFT IF', align: 'left', least: 16, most: 24, cell: ({ column }) => limitOf(column) },
  { title: 'MEASURE', align: 'left', least: 11, most: 24, cell: ({ column }) => measureOf(column) },
  { title: 'P-VALUE', align: 'right', least: 7, most: 7, cell: ({ column }) => pValueOf(column) },
  {
    title: 'CHANGE',
    align: 'left',
    least: 14,
    most: 40,
    cell: ({ column }) => describeChange(column),
  },
]

/**
 * Returns the judged columns as the lines of a table, header first, none wider than `width` cells. What decides comes first: the effect (or, where
 * the user named a test, its score) beside all that it takes to mean drift.
 */
export function columnTable(rows: readonly RoleColumn[], width: number, paint: Paint): string[] {
  const columns = fitColumns(rows, width - 2)
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align, width: cells_ }, index) => fitWidth(cells[index] ?? '', cells_, align))
      .join(gap)
      .trimEnd()
  const header = paint.dim(`  ${line(columns.map(({ title }) => title))}`)
  const body = rows.map((row) => {
    const { status } = row.column
    const text = line(columns.map(({ cell }) => cell(row)))
    return status === 'drifted'
      ? `${paint.red(mark.drifted)} ${paint.bold(text)}`
      : `${paint.green(mark.stable)} ${text}`
  })
  return [header, ...body]
}

/** Gives every column its natural width, then takes what is too much from the first (the name) on; then leaves out the last ones. */
function fitColumns(
  rows: readonly RoleColumn[],
  width: number,
): (TableColumn & { width: number })[] {
  const natural = tableColumns.map((column) => {
    const cells = rows.map((row) => stringWidth(column.cell(row)))
    const widest = Math.max(0, ...cells)
    return {
      ...column,
      empty: widest === 0,
      width: Math.min(column.most, Math.max(widest, column.title.length)),
    }
  })
  const columns = natural.filter(({ empty }) => !empty)
  const excess = () =>
    columns.reduce((sum, column) => sum + column.width, gap.length * (columns.length - 1)) - width
  for (const column of columns) {
    column.width -= Math.min(Math.max(0, excess()), Math.max(0, column.width - column.least))
  }
  while (excess() > 0 && columns.length > 2) columns.pop()
  return columns
}

function nameOf({ column, role }: RoleColumn): string {
  const name = visibleText(column.name)
  return role === 'feature' ? name : `${name} (${role})`
}

function scoreOf({ effect, score, scoreKind }: ColumnDrift): string {
  if (effect) return formatScore(effect.value)
  if (score === undefined) return ''
  return scoreKind === 'p-value' ? formatPValue(score) : formatScore(score)
}

/** What makes the column drift: its score, or both that its effect is large and that its p-value is small. */
function limitOf({ effect, threshold, driftWhen = 'at-or-above', scoreKind }: ColumnDrift): string {
  const limit = threshold === undefined ? '' : `${signs[driftWhen]} ${formatFigure(threshold)}`
  if (!effect) return limit
  const large = `≥ ${formatFigure(effect.threshold)}`
  return scoreKind === 'p-value' && limit !== '' ? `${large} & p ${limit}` : large
}

function measureOf({ effect, test = '' }: ColumnDrift): string {
  const measure = effect?.name ?? test
  return shortNames[measure] ?? visibleText(measure)
}

function pValueOf({ pValue, correctedPValue }: ColumnDrift): string {
  const shown = correctedPValue ?? pValue
  return shown === undefined ? '' : formatPValue(shown)
}
