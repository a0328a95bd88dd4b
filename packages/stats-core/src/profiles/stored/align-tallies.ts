import type { AlignedCounts } from '../../samples/align-categories.ts'
import type { CategoricalSample, TextSample } from '../../samples/sample.ts'
import { isComplete, tallied, tallyRows } from './category-tally.ts'
import type { CategoryTally } from './stored-profile.ts'

/** Rows per category of two tallies. */
export interface AlignedTallies extends AlignedCounts {
  /** Those that have a cell of their own, in the order of their UTF-16 code units. */
  readonly categories: readonly string[]
  /** Whether one more cell follows, for the rows of all other categories; without it the counts are exactly those from the data. */
  readonly other: boolean
}

/**
 * Returns the rows of each category that both sides keep apart, and of all others together. Where both name all their categories, what
 * {@link alignCategories} returns for the data.
 */
export function alignTallies(reference: CategoryTally, current: CategoryTally): AlignedTallies {
  const [rowsBefore, rowsNow] = [new Map(tallied(reference)), new Map(tallied(current))]
  const separates = [reference, current].map(separator)
  const categories = [...new Set([...rowsBefore.keys(), ...rowsNow.keys()])]
    .filter((category) => separates.every((isSeparate) => isSeparate(category)))
    .sort()
  const before = categories.map((category) => rowsBefore.get(category) ?? 0)
  const now = categories.map((category) => rowsNow.get(category) ?? 0)
  const restBefore = tallyRows(reference) - sum(before)
  const restNow = tallyRows(current) - sum(now)
  const other = restBefore > 0 || restNow > 0
  return {
    categories,
    other,
    reference: Float64Array.from(other ? [...before, restBefore] : before),
    current: Float64Array.from(other ? [...now, restNow] : now),
  }
}

/** Returns the tally of a sample that is at hand: complete, however many categories there are. */
export function tallySample({
  column,
  counts,
  size,
}: CategoricalSample | TextSample): CategoryTally {
  const others = column.categories
    .map((category, code) => [category, counts[code]!] as const)
    .filter(([, rows]) => rows > 0)
  return { known: [], knownRows: [], others, otherRows: size, capacity: others.length }
}

/** Whether the rows of a category, 0 perhaps, can be told. */
function separator(tally: CategoryTally): (category: string) => boolean {
  if (isComplete(tally)) return () => true
  const known = new Set(tally.known)
  return (category) => known.has(category)
}

function sum(rows: readonly number[]): number {
  return rows.reduce((total, count) => total + count, 0)
}
