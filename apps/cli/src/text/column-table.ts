import type { ColumnDrift } from '@leeway/monitoring-report'
import { describeChange } from './describe-change.ts'
import { formatFigure, formatPValue, formatScore } from './format-number.ts'
import type { RoleColumn } from './order-columns.ts'
import type { Paint } from './paint.ts'
import { type RowMark, type TableColumn, textTable } from './text-table.ts'
import { visibleText } from './visible-text.ts'

const shortNames: Readonly<Record<string, string>> = { 'jensen-shannon-distance': 'JS distance' }
const signs = { below: '<', 'at-or-below': '≤', above: '>', 'at-or-above': '≥' } as const

const tableColumns: readonly TableColumn<RoleColumn>[] = [
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
  const markOf = ({ column }: RoleColumn): RowMark =>
    column.status === 'drifted'
      ? { sign: '✗', paint: paint.red, isBold: true }
      : { sign: '✓', paint: paint.green }
  return textTable(rows, tableColumns, markOf, { width, paint })
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
