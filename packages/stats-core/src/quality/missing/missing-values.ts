import type { Column } from '../../columns/column.ts'
import type { Frame } from '../../columns/frame.ts'
import { classifyCells } from './classify-cells.ts'
import type { MissingKind } from './missing-kind.ts'

/** The cells of one column without a usable value. */
export interface ColumnMissingValues {
  readonly name: string
  /** Cells of each kind, those not asked for included. */
  readonly kinds: Readonly<Record<MissingKind, number>>
  /** Cells of the kinds asked for. */
  readonly missing: number
}

/** The cells of a frame without a usable value. */
export interface MissingValues {
  readonly columns: readonly ColumnMissingValues[]
  /** Cells of the kinds asked for, in all columns. */
  readonly missing: number
  /** Of all cells, in [0, 1]; 0 in an empty frame. */
  readonly share: number
  /** Rows with at least one. */
  readonly incompleteRows: number
  /** Rows in which every cell is one; 0 in a frame without columns. */
  readonly emptyRows: number
}

/** Options of {@link missingValues}. */
export interface MissingValuesOptions {
  /** What counts as missing. @defaultValue `['null', 'nan', 'marker']` */
  readonly count?: readonly MissingKind[]
  /** Values that stand for none: numbers in numeric columns, strings in others. @defaultValue none */
  readonly markers?: readonly (string | number)[]
}

/**
 * Returns which cells hold no usable value, by column and kind.
 *
 * With `count: ['null', 'nan', 'infinity', '-infinity', 'empty']` it counts what Evidently's `DatasetMissingValuesMetric` does. Every cell is of
 * one kind at most, so that none is counted twice. Cost O(rows × columns).
 */
export function missingValues(
  { columns, rows }: Frame,
  { count = ['null', 'nan', 'marker'], markers = [] }: MissingValuesOptions = {},
): MissingValues {
  const missingInRow = new Int32Array(rows)
  const counted = columns.map((column) =>
    countColumn(column, new Set(count), markers, missingInRow),
  )
  const missing = counted.reduce((sum, column) => sum + column.missing, 0)
  let incompleteRows = 0
  let emptyRows = 0
  for (const cells of missingInRow) {
    if (cells > 0) incompleteRows += 1
    if (cells > 0 && cells === columns.length) emptyRows += 1
  }
  const share = missing === 0 ? 0 : missing / (rows * columns.length)
  return { columns: counted, missing, share, incompleteRows, emptyRows }
}

/** @param missingInRow the missing cells of the column are added to it */
function countColumn(
  column: Column,
  count: ReadonlySet<MissingKind>,
  markers: readonly (string | number)[],
  missingInRow: Int32Array,
): ColumnMissingValues {
  const kinds = { null: 0, nan: 0, infinity: 0, '-infinity': 0, empty: 0, marker: 0 }
  const kindOf = classifyCells(column, markers)
  let missing = 0
  for (let row = 0; row < column.length; row++) {
    const kind = kindOf(row)
    if (kind === undefined) continue
    kinds[kind] += 1
    if (!count.has(kind)) continue
    missing += 1
    missingInRow[row]! += 1
  }
  return { name: column.name, kinds, missing }
}
