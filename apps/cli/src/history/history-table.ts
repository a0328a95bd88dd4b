import type { ColumnVerdict, ReportSummary } from '@leeway/state-store'
import { formatCount, formatFigure, formatScore, formatShare } from '../text/format-number.ts'
import type { Paint } from '../text/paint.ts'
import { type RowMark, type TableColumn, textTable } from '../text/text-table.ts'
import { visibleText } from '../text/visible-text.ts'

type Row<T> = T & { readonly windowName: string }

const reportColumns: readonly TableColumn<Row<ReportSummary>>[] = [
  { title: 'WINDOW', align: 'left', least: 10, most: 14, cell: ({ windowName }) => windowName },
  {
    title: 'VERDICT',
    align: 'left',
    least: 8,
    most: 10,
    cell: ({ driftStatus = '' }) => driftStatus,
  },
  {
    title: 'DRIFTED',
    align: 'right',
    least: 7,
    most: 12,
    cell: ({ driftedColumns, totalColumns }) =>
      driftedColumns === undefined || totalColumns === undefined
        ? ''
        : `${formatCount(driftedColumns)} of ${formatCount(totalColumns)}`,
  },
  {
    title: 'MISSING',
    align: 'right',
    least: 7,
    most: 8,
    cell: ({ missingPercentage }) =>
      missingPercentage === undefined ? '' : formatShare(missingPercentage / 100),
  },
  { title: 'ALERTS', align: 'right', least: 6, most: 6, cell: ({ alerts }) => formatCount(alerts) },
  {
    title: 'POLICY',
    align: 'left',
    least: 8,
    most: 20,
    cell: ({ policy, policyVersion }) => visibleText(`${policy} ${policyVersion}`),
  },
  { title: 'MADE', align: 'left', least: 20, most: 24, cell: ({ generatedAt }) => generatedAt },
]

const verdictColumns: readonly TableColumn<Row<ColumnVerdict>>[] = [
  { title: 'WINDOW', align: 'left', least: 10, most: 14, cell: ({ windowName }) => windowName },
  { title: 'VERDICT', align: 'left', least: 8, most: 10, cell: ({ status }) => status },
  {
    title: 'EFFECT',
    align: 'right',
    least: 6,
    most: 8,
    cell: ({ effect }) => (effect === undefined ? '' : formatScore(effect)),
  },
  {
    title: 'SCORE',
    align: 'right',
    least: 6,
    most: 8,
    cell: ({ score }) => (score === undefined ? '' : formatScore(score)),
  },
  {
    title: 'THRESHOLD',
    align: 'right',
    least: 6,
    most: 9,
    cell: ({ threshold }) => (threshold === undefined ? '' : formatFigure(threshold)),
  },
  { title: 'TEST', align: 'left', least: 10, most: 24, cell: ({ test = '' }) => visibleText(test) },
  { title: 'REASON', align: 'left', least: 10, most: 24, cell: ({ reason = '' }) => reason },
]

/** How a table is laid out. */
export interface TableLayout {
  readonly width: number
  readonly paint: Paint
}

/** Returns the reports of a monitor as the lines of a table. */
export function reportTable(rows: readonly Row<ReportSummary>[], layout: TableLayout): string[] {
  return textTable(rows, reportColumns, ({ driftStatus }) => markOf(driftStatus, layout), layout)
}

/** Returns the verdicts on a column as the lines of a table. */
export function verdictTable(rows: readonly Row<ColumnVerdict>[], layout: TableLayout): string[] {
  return textTable(rows, verdictColumns, ({ status }) => markOf(status, layout), layout)
}

function markOf(status: ColumnVerdict['status'] | undefined, { paint }: TableLayout): RowMark {
  if (status === 'drifted') return { sign: '✗', paint: paint.red, isBold: true }
  return status === 'stable' ? { sign: '✓', paint: paint.green } : { sign: '–', paint: paint.dim }
}
