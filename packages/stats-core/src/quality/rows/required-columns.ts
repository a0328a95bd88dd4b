import type { Column } from '../../columns/column.ts'
import { columnOf, type Frame } from '../../columns/frame.ts'
import { StatsError } from '../../stats-error.ts'

/**
 * Returns the columns of those names, in the order of `names`.
 *
 * @param who named in the error
 * @throws StatsError `invalid_option` when there is no name, or no column of one of them
 */
export function requiredColumns(who: string, frame: Frame, names: readonly string[]): Column[] {
  if (names.length === 0) {
    throw new StatsError('invalid_option', `${who}: no column is named, needs at least one`)
  }
  return names.map((name) => {
    const column = columnOf(frame, name)
    if (column !== undefined) return column
    throw new StatsError(
      'invalid_option',
      `${who}: column ${JSON.stringify(name)} is not in the frame, whose ${frame.columns.length} columns are named otherwise`,
    )
  })
}
