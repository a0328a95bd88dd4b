import { StatsError } from '@leeway/stats-core'
import type { RedundantColumns } from '@leeway/stats-core/quality'
import { keptOr } from '../drift/kept-or.ts'
import type { PreparedColumn } from '../reference/prepare-column.ts'
import { valueFacts } from '../reference/value-facts.ts'
import { allOnce, type FrameFacts } from './frame-facts.ts'

/**
 * Returns the facts of a reference of which a profile was kept: what its columns tell one by one, and that no row repeats where a column has as many different values as there are rows. What
 * only rows tell throws `not_kept`.
 *
 * @param ofFrame the facts of its columns; those that need no row are handed on
 */
export function storedFacts(columns: readonly PreparedColumn[], ofFrame: FrameFacts): FrameFacts {
  const { frame, rows, columns: names, keyColumns, missing, incompleteColumns } = ofFrame
  return {
    frame,
    rows,
    columns: names,
    keyColumns,
    missing,
    incompleteColumns,
    get incompleteRows() {
      return ofFrame.incompleteRows
    },
    get emptyRows() {
      return ofFrame.emptyRows
    },
    get duplicates() {
      return columns.some(hasRowsApart) ? allOnce(rows) : ofFrame.duplicates
    },
    get redundant() {
      return redundantOf(columns)
    },
    get conflicts() {
      return ofFrame.conflicts
    },
    keys: ofFrame.keys,
  }
}

/** Whether each row of a column holds a value of its own. */
function hasRowsApart(column: PreparedColumn): boolean {
  const { sample } = column
  return keptOr(
    () => sample.size === sample.column.length && valueFacts(column).isUnique(),
    () => false,
  )
}

function redundantOf(columns: readonly PreparedColumn[]): RedundantColumns {
  const namesOf = (most: number): string[] =>
    columns.filter(({ profile }) => profile.distinct <= most).map(({ name }) => name)
  return {
    empty: namesOf(0),
    constant: namesOf(1),
    get nearlyConstant(): never {
      throw withoutRows()
    },
    get duplicated(): never {
      throw withoutRows()
    },
    get nearlyDuplicated(): never {
      throw withoutRows()
    },
  }
}

function withoutRows(): StatsError {
  return new StatsError('not_kept', 'stored profile: it does not hold which values share a row')
}
