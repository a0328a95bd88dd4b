import { columnOf, type Frame, valueCount } from '@leeway/stats-core'
import {
  type ConflictingLabels,
  conflictingLabels,
  type DuplicatedKeys,
  type DuplicatedRows,
  duplicatedKeys,
  duplicatedRows,
  type RedundantColumns,
  redundantColumns,
} from '@leeway/stats-core/quality'
import { lazy } from '../lazy.ts'

/**
 * What the rows of a frame show together. Each is computed when it is first asked for, once.
 *
 * @throws StatsError `not_kept` where it is a stored profile, which does not tell
 */
export interface FrameFacts {
  readonly frame: Frame
  readonly rows: number
  /** Names of all columns, those that cannot be read included. */
  readonly columns: readonly string[]
  /** Columns that name a row. */
  readonly keyColumns: readonly string[]
  /** Null or NaN cells. */
  readonly missing: number
  readonly incompleteColumns: number
  readonly incompleteRows: number
  /** Rows in which every cell is missing. */
  readonly emptyRows: number
  readonly duplicates: DuplicatedRows
  readonly redundant: RedundantColumns
  /** Absent without a label, or without features. */
  readonly conflicts: ConflictingLabels | undefined
  /** How the values of these columns together repeat; `undefined` where one is not there or none is named. */
  keys(names: readonly string[]): DuplicatedKeys | undefined
}

/** Which columns of a frame have a part in its facts. */
export interface FrameRoles {
  readonly keyColumns: readonly string[]
  readonly features: readonly string[]
  readonly label: string | undefined
}

/**
 * Returns the facts of a frame; nothing is computed yet.
 *
 * @param isUnique whether a column is known to have another value in every row, and none missing: then no two rows are alike, and nobody has to compare them
 */
export function frameFacts(
  frame: Frame,
  { keyColumns, features, label }: FrameRoles,
  isUnique: (name: string) => boolean,
): FrameFacts {
  const { rows, columns, unreadable } = frame
  const missingRows = lazy(() => countMissingRows(frame))
  const redundant = lazy(() => redundantColumns(frame))
  const known = features.filter((name) => columnOf(frame, name) !== undefined)
  const conflicts = lazy(() => {
    const labels = label === undefined ? undefined : columnOf(frame, label)
    if (labels === undefined || known.length === 0) return undefined
    return known.some(isUnique)
      ? withoutConflicts(rows, valueCount(labels))
      : conflictingLabels(frame, labels.name, { features: known })
  })
  // Rows that differ in their features differ altogether.
  const duplicates = lazy(() => {
    const areUnique = columns.some(({ name }) => isUnique(name)) || conflicts()?.distinct === rows
    return areUnique ? allOnce(rows) : duplicatedRows(frame)
  })
  return {
    frame,
    rows,
    columns: [...columns, ...unreadable].map(({ name }) => name),
    keyColumns,
    missing: columns.reduce((sum, column) => sum + column.length - valueCount(column), 0),
    incompleteColumns: columns.filter((column) => valueCount(column) < column.length).length,
    get incompleteRows() {
      return missingRows().incomplete
    },
    get emptyRows() {
      return missingRows().empty
    },
    get duplicates() {
      return duplicates()
    },
    get redundant() {
      return redundant()
    },
    get conflicts() {
      return conflicts()
    },
    keys(names) {
      const areThere = names.every((name) => columnOf(frame, name) !== undefined)
      return names.length === 0 || !areThere ? undefined : duplicatedKeys(frame, names)
    },
  }
}

/** Rows that all differ in their features. */
function withoutConflicts(rows: number, labelled: number): ConflictingLabels {
  return { rows: 0, groups: 0, distinct: rows, labelled, squares: 0, twins: [] }
}

/** Returns how rows repeat of which no two are alike. */
export function allOnce(rows: number): DuplicatedRows {
  return {
    duplicated: 0,
    groups: 0,
    largest: Math.min(1, rows),
    multiplicities: rows === 0 ? [] : [{ times: 1, groups: rows }],
  }
}

/** Only columns with a missing cell are looked at. */
function countMissingRows({ columns, rows }: Frame): { incomplete: number; empty: number } {
  const incompleteColumns = columns.filter((column) => valueCount(column) < column.length)
  if (incompleteColumns.length === 0) return { incomplete: 0, empty: 0 }
  const missingIn = new Int32Array(rows)
  for (const column of incompleteColumns) {
    if ('values' in column) addMissingNumbers(missingIn, column.values)
    else addMissingCodes(missingIn, column.codes)
  }
  let incomplete = 0
  let empty = 0
  for (let row = 0; row < rows; row++) {
    const missing = missingIn[row]!
    if (missing > 0) incomplete += 1
    if (missing > 0 && missing === columns.length) empty += 1
  }
  return { incomplete, empty }
}

function addMissingNumbers(missingIn: Int32Array, values: Float64Array): void {
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) missingIn[row]! += 1
}

function addMissingCodes(missingIn: Int32Array, codes: Int32Array): void {
  for (let row = 0; row < codes.length; row++) if (codes[row]! < 0) missingIn[row]! += 1
}
