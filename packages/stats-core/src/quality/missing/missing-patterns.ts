import { valueCount } from '../../columns/column.ts'
import type { Frame } from '../../columns/frame.ts'
import { groupRows } from '../rows/group-rows.ts'
import { isMissingCell, type RowCells, rowCells } from '../rows/row-cells.ts'

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
  const cells = incomplete.map(rowCells)
  const gaps = incompleteRows(cells, rows)
  const masks = Array.from(
    { length: Math.ceil(incomplete.length / 32) },
    () => new Int32Array(gaps.length),
  )
  cells.forEach((column, index) => {
    const mask = masks[index >> 5]!
    const bit = 1 << (index & 31)
    for (let k = 0; k < gaps.length; k++) if (isMissingCell(column, gaps[k]!)) mask[k]! |= bit
  })
  const { firstRows, sizes } = groupRows(masks, gaps.length)
  const patterns = new Map<string, Pick<MissingPattern, 'columns' | 'rows'>>()
  firstRows.forEach((first, group) => {
    const names = incomplete
      .filter((_, index) => ((masks[index >> 5]![first]! >>> (index & 31)) & 1) === 1)
      .map(({ name }) => name)
    patterns.set(JSON.stringify(names.toSorted()), { columns: names, rows: sizes[group]! })
  })
  return { patterns, completeRows: rows - gaps.length }
}

/** Returns the rows with a missing cell. */
function incompleteRows(columns: readonly RowCells[], rows: number): Int32Array {
  const isIncomplete = new Uint8Array(rows)
  for (const cells of columns) {
    if (cells instanceof Int32Array) markCodes(cells, isIncomplete)
    else markNumbers(cells, isIncomplete)
  }
  const found = new Int32Array(rows)
  let size = 0
  for (let row = 0; row < rows; row++) if (isIncomplete[row] === 1) found[size++] = row
  return found.slice(0, size)
}

function markCodes(codes: Int32Array, isIncomplete: Uint8Array): void {
  for (let row = 0; row < codes.length; row++) if (codes[row]! < 0) isIncomplete[row] = 1
}

function markNumbers(values: Float64Array, isIncomplete: Uint8Array): void {
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) isIncomplete[row] = 1
}
