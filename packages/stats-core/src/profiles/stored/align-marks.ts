import type { AlignedCounts } from '../../samples/align-categories.ts'
import { haveSameMarks } from './rank-marks.ts'
import type { RankMarks, StoredColumn } from './stored-profile.ts'

/** A stored column of numbers whose marks are there. */
export type MarkedColumn = Extract<StoredColumn, { kind: 'numeric' }> & {
  readonly marks: RankMarks
}

/**
 * Returns the rows of a stored reference and of current values in one order: at the marks of the reference and between them, lowest first.
 *
 * Between two marks the reference's rows are told no further, so that all rows there share a cell; where the reference has none there, the current ones stand
 * by themselves. So nothing is lost where every value of the reference is a mark: the counts are then those of `alignValues`.
 *
 * @param sorted current values, ascending, infinite ones included
 */
export function alignMarks(reference: MarkedColumn, sorted: Float64Array): AlignedCounts {
  const { marks, negativeInfinite, positiveInfinite } = reference
  const before: number[] = []
  const now: number[] = []
  const add = (referenceRows: number, currentRows: number): void => {
    before.push(referenceRows)
    now.push(currentRows)
  }
  let row = 0
  const addAt = (value: number, rows: number): void => {
    const first = row
    while (sorted[row] === value) row += 1
    add(rows, row - first)
  }
  const addBelow = (value: number, rows: number): void => {
    const first = row
    while (row < sorted.length && sorted[row]! < value) {
      if (rows === 0) addAt(sorted[row]!, 0)
      else row += 1
    }
    if (rows > 0) add(rows, row - first)
  }
  addAt(Number.NEGATIVE_INFINITY, negativeInfinite)
  for (const [mark, value] of marks.values.entries()) {
    addBelow(value, marks.between[mark]!)
    addAt(value, marks.at[mark]!)
  }
  addBelow(Number.POSITIVE_INFINITY, marks.between.at(-1)!)
  addAt(Number.POSITIVE_INFINITY, positiveInfinite)
  return { reference: Float64Array.from(before), current: Float64Array.from(now) }
}

/** Rows of one side alone that are not known to be equal are given so many places: as fine as ranks are told anywhere. */
const MOST_PLACES = 128

/**
 * Returns the same for a current column that was counted on the reference's marks; `undefined` where it was not. Current rows where the reference has none are taken for
 * different.
 */
export function alignStoredMarks(
  reference: MarkedColumn,
  current: StoredColumn,
): AlignedCounts | undefined {
  if (current.kind !== 'numeric' || current.marks === undefined) return undefined
  if (!haveSameMarks(reference.marks, current.marks)) return undefined
  const now = inOrder({ ...current, marks: current.marks })
  const places = inOrder(reference).flatMap(({ rows, isBetween }, place) => {
    const currentRows = now[place]!.rows
    return rows === 0 && isBetween
      ? partsOf(currentRows).map((part) => [0, part] as const)
      : [[rows, currentRows] as const]
  })
  return {
    reference: Float64Array.from(places, ([before]) => before),
    current: Float64Array.from(places, ([, after]) => after),
  }
}

interface Place {
  readonly rows: number
  readonly isBetween: boolean
}

function inOrder({ marks, negativeInfinite, positiveInfinite }: MarkedColumn): Place[] {
  const at = (rows: number): Place => ({ rows, isBetween: false })
  const between = (rows: number): Place => ({ rows, isBetween: true })
  return [
    at(negativeInfinite),
    ...marks.at.flatMap((rows, mark) => [between(marks.between[mark]!), at(rows)]),
    between(marks.between.at(-1)!),
    at(positiveInfinite),
  ]
}

/** Divides rows into at most {@link MOST_PLACES} parts, as even as whole numbers are. */
function partsOf(rows: number): number[] {
  const parts = Math.min(MOST_PLACES, rows)
  const upTo = (part: number): number => Math.floor((rows * part) / parts)
  return Array.from({ length: parts }, (_, part) => upTo(part + 1) - upTo(part))
}
