import type { ColumnVerdict } from '@leeway/state-store'
import { formatCount, formatFigure, formatScore, formatShare } from '../text/format-number.ts'
import type { TerminalLayout } from '../text/terminal-layout.ts'
import { type RowMark, type TableColumn, textTable } from '../text/text-table.ts'
import { visibleText } from '../text/visible-text.ts'
import { wrapWords } from '../text/wrap-words.ts'
import type { HistoryRow } from './history-rows.ts'

/** The verdict on a column, beside the name of its window. */
export type VerdictRow = ColumnVerdict & { readonly windowName: string }

const reportColumns: readonly TableColumn<HistoryRow>[] = [
  { title: 'WINDOW', align: 'left', least: 10, most: 14, cell: ({ windowName }) => windowName },
  {
    title: 'VERDICT',
    align: 'left',
    least: 8,
    most: 24,
    cell: verdictOf,
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
  {
    title: 'ALERTS',
    align: 'right',
    least: 6,
    most: 6,
    cell: ({ alerts }) => (alerts === undefined ? '' : formatCount(alerts)),
  },
  {
    title: 'POLICY',
    align: 'left',
    least: 8,
    most: 20,
    cell: ({ policy, policyVersion }) =>
      policy === undefined ? '' : visibleText(`${policy} ${policyVersion}`),
  },
  {
    title: 'MADE',
    align: 'left',
    least: 20,
    most: 24,
    cell: ({ generatedAt = '' }) => generatedAt,
  },
]

const verdictColumns: readonly TableColumn<VerdictRow>[] = [
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

/** Returns what became of the windows of a monitor as the lines of a table; why there is no report follows it, window by window. */
export function historyTable(rows: readonly HistoryRow[], layout: TerminalLayout): string[] {
  const table = textTable(rows, reportColumns, (row) => runMark(row, layout), layout)
  const errors = rows.flatMap(({ windowName, error }) =>
    error === undefined ? [] : wrapWords(visibleText(`! ${windowName}: ${error}`), layout.width),
  )
  return errors.length === 0 ? table : [...table, '', ...errors]
}

/** Returns the verdicts on a column as the lines of a table. */
export function verdictTable(rows: readonly VerdictRow[], layout: TerminalLayout): string[] {
  return textTable(rows, verdictColumns, ({ status }) => markOf(status, layout), layout)
}

function verdictOf({ status, driftStatus }: HistoryRow): string {
  if (status === 'failed') return 'failed'
  const verdict = driftStatus ?? (status === 'running' ? '' : 'not judged')
  if (status === 'running') return verdict === '' ? 'not ended' : `${verdict}, not ended`
  return status === 'incomplete' ? `${verdict}, sink failed` : verdict
}

function runMark({ status, driftStatus }: HistoryRow, layout: TerminalLayout): RowMark {
  const isFailed = status === 'failed' || (status === 'running' && driftStatus === undefined)
  if (isFailed) return { sign: '!', paint: layout.paint.red, isBold: true }
  return markOf(driftStatus, layout)
}

function markOf(status: ColumnVerdict['status'] | undefined, { paint }: TerminalLayout): RowMark {
  if (status === 'drifted') return { sign: '✗', paint: paint.red, isBold: true }
  return status === 'stable' ? { sign: '✓', paint: paint.green } : { sign: '–', paint: paint.dim }
}
