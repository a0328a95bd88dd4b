import stringWidth from 'string-width'
import { fitWidth } from './fit-width.ts'
import type { Paint } from './paint.ts'

/** A column of a table of text. */
export interface TableColumn<Row> {
  readonly title: string
  readonly align: 'left' | 'right'
  /** Cells that are narrower than this say too little. */
  readonly least: number
  readonly most: number
  readonly cell: (row: Row) => string
}

/** What stands before a row, and how the row is painted. */
export interface RowMark {
  readonly sign: string
  readonly paint: (sign: string) => string
  readonly isBold?: boolean
}

const gap = '  '

/**
 * Returns rows as the lines of a table, header first, none wider than `width` cells. Columns without content are left out; where the others do not fit, all are
 * narrowed as far as they may be, from the first on, and then the last ones left out.
 */
export function textTable<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  markOf: (row: Row) => RowMark,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): string[] {
  const fitted = fitColumns(rows, columns, width - 2)
  const line = (cells: readonly string[]): string =>
    fitted
      .map(({ align, width: cells_ }, index) => fitWidth(cells[index] ?? '', cells_, align))
      .join(gap)
      .trimEnd()
  const header = paint.dim(`  ${line(fitted.map(({ title }) => title))}`)
  const body = rows.map((row) => {
    const { sign, paint: tone, isBold = false } = markOf(row)
    const text = line(fitted.map(({ cell }) => cell(row)))
    return `${tone(sign)} ${isBold ? paint.bold(text) : text}`
  })
  return [header, ...body]
}

function fitColumns<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  width: number,
): (TableColumn<Row> & { width: number })[] {
  const natural = columns.map((column) => {
    const widest = rows.reduce((most, row) => Math.max(most, stringWidth(column.cell(row))), 0)
    const wanted = Math.min(column.most, Math.max(widest, column.title.length))
    return { ...column, isEmpty: widest === 0, width: wanted }
  })
  const kept = natural.filter(({ isEmpty }) => !isEmpty)
  const excess = () =>
    kept.reduce((sum, column) => sum + column.width, gap.length * (kept.length - 1)) - width
  for (const column of kept) {
    column.width -= Math.min(Math.max(0, excess()), Math.max(0, column.width - column.least))
  }
  while (excess() > 0 && kept.length > 2) kept.pop()
  return kept
}
