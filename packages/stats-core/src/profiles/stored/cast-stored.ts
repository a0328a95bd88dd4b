import type { CastFailure } from '../../columns/cast-column.ts'
import type { Kind } from '../../columns/column.ts'
import { addDistinctStrings, emptyDistinctSketch } from '../../sketches/distinct-sketch.ts'
import { isComplete, tallied, tallyCategories } from './category-tally.ts'
import { isWhole } from './rank-marks.ts'
import type { StoredCategories, StoredColumn, StoredNumbers } from './stored-profile.ts'

/**
 * Returns a stored column as one of `kind`, or why the profile does not hold enough for that.
 *
 * As {@link castColumn} does, where every value is known: numbers of which at most 256 are different become categories, and so do texts of which at most 100 are.
 */
export function castStored(stored: StoredColumn, kind: Kind): StoredColumn | CastFailure {
  if (stored.kind === kind) return stored
  if (kind === 'categorical' && !stored.sensitive) {
    if (stored.kind === 'numeric' && stored.marks !== undefined && isWhole(stored.marks)) {
      return categoriesOf(stored, stored.marks)
    }
    if (stored.kind === 'text' && isComplete(stored.tally)) {
      const { characters: _, ...strings } = stored
      return { ...strings, kind }
    }
  }
  const detail = `the stored profile holds the column as ${stored.kind}, not as ${kind}`
  return { kind: 'failed', detail }
}

/** Each number as JavaScript writes it; NaN becomes missing. */
function categoriesOf(
  { name, rows, missing, nan, negativeInfinite, positiveInfinite }: StoredNumbers,
  { values, at }: NonNullable<StoredNumbers['marks']>,
): StoredCategories {
  const counted = [
    ['-Infinity', negativeInfinite] as const,
    ...values.map((value, mark) => [String(value), at[mark]!] as const),
    ['Infinity', positiveInfinite] as const,
  ].filter(([, count]) => count > 0)
  const tally = tallyCategories(counted, { kind: 'categorical' })
  return {
    kind: 'categorical',
    name,
    rows,
    missing: missing + nan,
    distinct: addDistinctStrings(
      emptyDistinctSketch,
      counted.map(([category]) => category),
    ),
    tally,
    unmerged: { distinct: tallied(tally).length },
  }
}
