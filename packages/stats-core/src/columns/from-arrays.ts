import type { Column } from './column.ts'
import { createFrame, type Frame, type UnreadableColumn } from './frame.ts'
import { type CellValue, columnFromValues, type NumberArray } from './from-values.ts'

/** Arrays of one length by column name: typed arrays, or plain ones whose cells may be of any {@link CellValue}. */
export type ColumnArrays = Readonly<Record<string, readonly CellValue[] | NumberArray>>

/**
 * Returns the columns of a record of arrays, in the order of its keys, each read by {@link columnFromValues}.
 *
 * @throws StatsError `unequal_lengths` when the arrays differ in length
 */
export function frameFromArrays(arrays: ColumnArrays): Frame {
  return frameOfValues(Object.entries(arrays))
}

/** Returns the columns of named arrays, in their order. Two may have one name only to be refused. */
export function frameOfValues(
  named: Iterable<readonly [string, readonly CellValue[] | NumberArray]>,
): Frame {
  const columns: Column[] = []
  const unreadable: UnreadableColumn[] = []
  let rows = 0
  for (const [name, values] of named) {
    rows = values.length
    const column = columnFromValues(name, values)
    if (column.kind === 'unreadable') unreadable.push({ name, detail: column.detail })
    else columns.push(column)
  }
  const frame = createFrame(columns, unreadable)
  return columns.length === 0 ? { ...frame, rows } : frame
}
