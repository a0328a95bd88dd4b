import { StatsError } from '../stats-error.ts'
import type { Column } from './column.ts'

/** A column that exists but whose values Leeway cannot use, and why. */
export interface UnreadableColumn {
  readonly name: string
  /** What was found, as a sentence: ``holds `List<Utf8>`, which …``. */
  readonly detail: string
}

/** A data frame: columns of one length in a fixed order, no two of one name. What every reader makes and every statistic reads. */
export interface Frame {
  /** Rows, the same in every column. */
  readonly rows: number
  readonly columns: readonly Column[]
  /** Columns that were left out because of their type. */
  readonly unreadable: readonly UnreadableColumn[]
}

/**
 * Returns a frame of `columns`, in their order.
 *
 * @param unreadable columns of the source that have no place in a frame, so that whoever judges it can say so
 * @throws StatsError `duplicate_column` when two columns share a name; `unequal_lengths` when columns differ in length
 */
export function createFrame(
  columns: readonly Column[],
  unreadable: readonly UnreadableColumn[] = [],
): Frame {
  const names = new Set<string>()
  for (const { name } of [...columns, ...unreadable]) {
    if (names.has(name)) {
      throw new StatsError(
        'duplicate_column',
        `frame: column ${JSON.stringify(name)} is there twice, every column needs a name of its own`,
      )
    }
    names.add(name)
  }
  const rows = columns[0]?.length ?? 0
  for (const { name, length } of columns) {
    if (length !== rows) {
      throw new StatsError(
        'unequal_lengths',
        `frame: column ${JSON.stringify(name)} has ${length} rows and ${JSON.stringify(columns[0]!.name)} has ${rows}, all columns need the same number`,
      )
    }
  }
  return { rows, columns, unreadable }
}

/** Returns the column of that name, or `undefined`. */
export function columnOf(frame: Frame, name: string): Column | undefined {
  return frame.columns.find((column) => column.name === name)
}
