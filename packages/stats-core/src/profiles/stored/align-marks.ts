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

/** Returns the same for a current column that was counted on the reference's marks; `undefined` where it was not. */
export function alignStoredMarks(
  reference: MarkedColumn,
  current: StoredColumn,
): AlignedCounts | undefined {
  if (current.kind !== 'numeric' || current.marks === undefined) return undefined
  if (!haveSameMarks(reference.marks, current.marks)) return undefined
  return {
    reference: Float64Array.from(inOrder(reference)),
    current: Float64Array.from(inOrder({ ...current, marks: current.marks })),
  }
}

function inOrder({ marks, negativeInfinite, positiveInfinite }: MarkedColumn): number[] {
  const counts = marks.at.flatMap((rows, mark) => [marks.between[mark]!, rows])
  return [negativeInfinite, ...counts, marks.between.at(-1)!, positiveInfinite]
}
