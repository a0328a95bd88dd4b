import type { Frame } from '../../columns/frame.ts'
import { groupRows, type RowGroups } from './group-rows.ts'
import { rowCells } from './row-cells.ts'

/** Rows that occur more than once. */
export interface DuplicatedRows {
  /** Rows that repeat an earlier row: what would go if each row were kept once. */
  readonly duplicated: number
  /** Different rows that occur more than once. */
  readonly groups: number
  /** How often the most frequent row occurs; 0 in an empty frame. */
  readonly largest: number
}

/**
 * Returns how many rows of a frame repeat an earlier one in all columns. Exact ({@link groupRows}).
 *
 * Missing cells (null, NaN) are equal to each other, −0 to 0. `duplicated` is `DataFrame.duplicated().sum()` in pandas, Evidently's
 * `number_of_duplicated_rows`. A frame without columns has no duplicates.
 */
export function duplicatedRows({ columns, rows }: Frame): DuplicatedRows {
  if (columns.length === 0) return { duplicated: 0, groups: 0, largest: 0 }
  return countDuplicates(groupRows(columns.map(rowCells), rows))
}

/** Returns how many rows repeat an earlier row of their group. */
export function countDuplicates({ sizes }: Pick<RowGroups, 'sizes'>): DuplicatedRows {
  let duplicated = 0
  let groups = 0
  let largest = 0
  for (const size of sizes) {
    duplicated += size - 1
    if (size > 1) groups += 1
    if (size > largest) largest = size
  }
  return { duplicated, groups, largest }
}
