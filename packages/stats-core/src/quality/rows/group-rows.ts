import { hashRows, type RowHashes } from './hash-rows.ts'
import { type RowCells, sameCell } from './row-cells.ts'

/** Rows sorted into groups of equal ones. */
export interface RowGroups {
  /** Group of each row, numbered in the order of their first rows. */
  readonly groupOf: Int32Array
  /** First row of each group. */
  readonly firstRows: Int32Array
  /** Rows of each group. */
  readonly sizes: Int32Array
}

/** Options of {@link groupRows}. */
export interface GroupRowsOptions {
  /** How rows are hashed. @defaultValue {@link hashRows} */
  readonly hash?: (columns: readonly RowCells[], rows: number) => RowHashes
}

/**
 * Returns which rows are the same in all `columns` ({@link sameCell}).
 *
 * Rows meet in a hash table by the 64 bits of {@link hashRows}, and two that have the same bits are compared cell by cell, so that the groups
 * are exact whatever the hash does. Cost O(rows × columns); 16 bytes per row beside the result.
 *
 * @param columns of `rows` cells each; without any, all rows are one group
 */
export function groupRows(
  columns: readonly RowCells[],
  rows: number,
  { hash = hashRows }: GroupRowsOptions = {},
): RowGroups {
  const { low, high } = hash(columns, rows)
  const size = 2 ** Math.max(4, Math.ceil(Math.log2(rows * 1.5)))
  /** Group in each place, one up; 0 where it is free. */
  const table = new Int32Array(size)
  const groupOf = new Int32Array(rows)
  const firstRows = new Int32Array(rows)
  const sizes = new Int32Array(rows)
  let groups = 0
  for (let row = 0; row < rows; row++) {
    let place = low[row]! & (size - 1)
    for (;;) {
      const group = table[place]! - 1
      if (group < 0) {
        table[place] = groups + 1
        firstRows[groups] = row
        sizes[groups] = 1
        groupOf[row] = groups
        groups += 1
        break
      }
      const first = firstRows[group]!
      const maySame = low[first] === low[row] && high[first] === high[row]
      if (maySame && sameRow(columns, row, first)) {
        groupOf[row] = group
        sizes[group]! += 1
        break
      }
      place = (place + 1) & (size - 1)
    }
  }
  return { groupOf, firstRows: firstRows.slice(0, groups), sizes: sizes.slice(0, groups) }
}

function sameRow(columns: readonly RowCells[], row: number, other: number): boolean {
  for (const cells of columns) if (!sameCell(cells, row, other)) return false
  return true
}
