import type { Frame } from '../../columns/frame.ts'
import { countDuplicates, type DuplicatedRows } from './duplicated-rows.ts'
import { groupRows } from './group-rows.ts'
import { requiredColumns } from './required-columns.ts'
import { isMissingCell, rowCells } from './row-cells.ts'

/** Keys that occur more than once. */
export interface DuplicatedKeys extends DuplicatedRows {
  /** Different keys without a missing cell. */
  readonly distinct: number
  /** Rows with a missing cell in their key; they take no part in any other figure. */
  readonly incomplete: number
}

/**
 * Returns how many rows repeat the key of an earlier row.
 *
 * As under a `UNIQUE` constraint in SQL, a key with a missing cell equals no other. Exact ({@link groupRows}). Cost O(rows × names).
 *
 * @param key names of the columns that should identify a row
 * @throws StatsError `invalid_option` when `key` is empty or names a column that is not there
 */
export function duplicatedKeys(frame: Frame, key: readonly string[]): DuplicatedKeys {
  const cells = requiredColumns('duplicated keys', frame, key).map(rowCells)
  const groups = groupRows(cells, frame.rows)
  const isComplete = (group: number): boolean => {
    const first = groups.firstRows[group]!
    return cells.every((column) => !isMissingCell(column, first))
  }
  const sizes = groups.sizes.filter((_, group) => isComplete(group))
  const complete = sizes.reduce((rows, size) => rows + size, 0)
  return {
    ...countDuplicates({ sizes }),
    distinct: sizes.length,
    incomplete: frame.rows - complete,
  }
}
