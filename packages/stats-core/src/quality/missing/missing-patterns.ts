import { valueCount } from '../../columns/column.ts'
import type { Frame } from '../../columns/frame.ts'
import { groupRows } from '../rows/group-rows.ts'
import { isMissingCell, rowCells } from '../rows/row-cells.ts'

/** A set of columns that go missing together. */
export interface MissingPattern {
  /** Missing in these columns, at least one, and in no other; in the frame's order. */
  readonly columns: readonly string[]
  /** Rows in which it is so. */
  readonly rows: number
  /** Rows of the reference in which it is so; absent without a reference. */
  readonly referenceRows?: number
}

/** What {@link missingPatterns} found. */
export interface MissingPatterns {
  /** Most frequent first. */
  readonly patterns: readonly MissingPattern[]
  /** Patterns found, those beyond `atMost` included. */
  readonly patternCount: number
  /** Rows without a missing cell. */
  readonly completeRows: number
}

/** Options of {@link missingPatterns}. */
export interface MissingPatternsOptions {
  /** What to count beside. A column that only one of the frames has is missing in no row of the other. */
  readonly reference?: Frame
  /** How many patterns to return. @defaultValue 20 */
  readonly atMost?: number
}

/**
 * Returns which columns go missing (null or NaN) in the same rows, and in how many.
 *
 * The pattern of a row is the exact set of its missing columns, so that the patterns and the complete rows together are all rows. A pattern that
 * only the reference has is listed with 0 rows. Equally frequent ones come by the rows of the reference, then by name. Cost O(rows × columns).
 */
export function missingPatterns(
  frame: Frame,
  { reference, atMost = 20 }: MissingPatternsOptions = {},
): MissingPatterns {
  const found = countPatterns(frame)
  const expected = reference === undefined ? undefined : countPatterns(reference)
  const patterns = [...new Map([...(expected?.patterns ?? []), ...found.patterns])].map(
    ([key, { columns }]) => ({
      columns,
      rows: found.patterns.get(key)?.rows ?? 0,
      ...(expected === undefined ? {} : { referenceRows: expected.patterns.get(key)?.rows ?? 0 }),
    }),
  )
  patterns.sort(mostFrequentFirst)
  return {
    patterns: patterns.slice(0, atMost),
    patternCount: patterns.length,
    completeRows: found.completeRows,
  }
}

function mostFrequentFirst(a: MissingPattern, b: MissingPattern): number {
  return (
    b.rows - a.rows ||
    (b.referenceRows ?? 0) - (a.referenceRows ?? 0) ||
    (a.columns.join() < b.columns.join() ? -1 : 1)
  )
}

interface PatternCounts {
  /** By the sorted names of the columns. */
  readonly patterns: ReadonlyMap<string, Pick<MissingPattern, 'columns' | 'rows'>>
  readonly completeRows: number
}

function countPatterns({ columns, rows }: Frame): PatternCounts {
  const incomplete = columns.filter((column) => valueCount(column) < column.length)
  const masks = Array.from(
    { length: Math.ceil(incomplete.length / 32) },
    () => new Int32Array(rows),
  )
  incomplete.forEach((column, index) => {
    const mask = masks[index >> 5]!
    const bit = 1 << (index & 31)
    const cells = rowCells(column)
    for (let row = 0; row < rows; row++) if (isMissingCell(cells, row)) mask[row]! |= bit
  })
  const { firstRows, sizes } = groupRows(masks, rows)
  const patterns = new Map<string, Pick<MissingPattern, 'columns' | 'rows'>>()
  let completeRows = 0
  firstRows.forEach((first, group) => {
    const names = incomplete
      .filter((_, index) => ((masks[index >> 5]![first]! >>> (index & 31)) & 1) === 1)
      .map(({ name }) => name)
    if (names.length === 0) completeRows += sizes[group]!
    else patterns.set(JSON.stringify(names.toSorted()), { columns: names, rows: sizes[group]! })
  })
  return { patterns, completeRows }
}
