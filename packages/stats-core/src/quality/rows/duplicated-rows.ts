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
  /** How many different rows occur how often, rarest first: what {@link duplicationChange} needs of a frame. */
  readonly multiplicities: readonly Multiplicity[]
}

/** So many different rows occur `times` times. */
export interface Multiplicity {
  readonly times: number
  readonly groups: number
}

/**
 * Returns how many rows of a frame repeat an earlier one in all columns. Exact ({@link groupRows}).
 *
 * Missing cells (null, NaN) are equal to each other, −0 to 0. `duplicated` is `DataFrame.duplicated().sum()` in pandas, Evidently's
 * `number_of_duplicated_rows`. A frame without columns has no duplicates.
 */
export function duplicatedRows({ columns, rows }: Frame): DuplicatedRows {
  if (columns.length === 0) return { duplicated: 0, groups: 0, largest: 0, multiplicities: [] }
  return countDuplicates(groupRows(columns.map(rowCells), rows))
}

/** Returns how many rows repeat an earlier row of their group. */
export function countDuplicates({ sizes }: Pick<RowGroups, 'sizes'>): DuplicatedRows {
  let duplicated = 0
  let groups = 0
  let largest = 0
  let once = 0
  const times = new Map<number, number>()
  for (const size of sizes) {
    if (size === 1) once += 1
    else {
      duplicated += size - 1
      groups += 1
      times.set(size, (times.get(size) ?? 0) + 1)
    }
    if (size > largest) largest = size
  }
  if (once > 0) times.set(1, once)
  const multiplicities = [...times]
    .sort(([a], [b]) => a - b)
    .map(([size, count]) => ({ times: size, groups: count }))
  return { duplicated, groups, largest, multiplicities }
}
