import { cellEnds } from '../../kernels/omnibus/cell-ends.ts'
import { countDistinct } from '../../samples/count-distinct.ts'
import type { RankMarks } from './stored-profile.ts'

/** Up to so many different values each is a mark, so that nothing is lost. */
const MOST_KEPT = 256

/**
 * Two marks are at most the distance from the nearer end over this apart, or one rank: some 190 marks for a million values. Twice as many find no more: the
 * power of the rank omnibus test is that of all values to within 0.01 (`bench/calibration/results.md`).
 */
const RESOLUTION = 8

/**
 * Returns the rows at the marks and between them.
 *
 * @param finite ascending
 * @param values the marks of another sample; by default this one's own: each different value where there are few, else those at ranks that lie close together at
 * the ends and apart in the middle, extremes included
 */
export function markRanks(
  finite: Float64Array,
  values: readonly number[] = ownMarks(finite),
): RankMarks {
  const at: number[] = []
  const between: number[] = []
  let row = 0
  for (const value of values) {
    const below = row
    while (finite[row]! < value) row += 1
    between.push(row - below)
    const first = row
    while (finite[row] === value) row += 1
    at.push(row - first)
  }
  between.push(finite.length - row)
  return { values: Array.from(values, (value) => value + 0), at, between }
}

/** Returns whether every value is a mark: the sample is known but for the order of its rows. */
export function isWhole({ between }: RankMarks): boolean {
  return between.every((rows) => rows === 0)
}

/** Returns the values of a whole sample, ascending. */
export function markedValues({ values, at }: RankMarks): Float64Array {
  const sorted = new Float64Array(at.reduce((sum, rows) => sum + rows, 0))
  let row = 0
  for (const [mark, value] of values.entries()) {
    sorted.fill(value, row, row + at[mark]!)
    row += at[mark]!
  }
  return sorted
}

/** Returns the sum of two that have the same marks; `undefined` where they differ or one side has none. */
export function mergeMarks(
  a: RankMarks | undefined,
  b: RankMarks | undefined,
): RankMarks | undefined {
  if (a === undefined || b === undefined || !haveSameMarks(a, b)) return undefined
  return { values: a.values, at: sums(a.at, b.at), between: sums(a.between, b.between) }
}

/** Returns whether both have the same marks. */
export function haveSameMarks(a: RankMarks, b: RankMarks): boolean {
  return (
    a.values.length === b.values.length && a.values.every((value, mark) => value === b.values[mark])
  )
}

function sums(a: readonly number[], b: readonly number[]): number[] {
  return a.map((rows, index) => rows + b[index]!)
}

function ownMarks(finite: Float64Array): readonly number[] {
  if (countDistinct(finite) <= MOST_KEPT) return [...new Set(finite)]
  const ranks = [...cellEnds(finite.length, 1, RESOLUTION), finite.length]
  return [...new Set(ranks.map((rank) => finite[rank - 1]!))]
}
