import type { ValueCount } from '@leeway/monitoring-report'
import { mostCommonCategories } from '../../profiles/most-common-categories.ts'
import type { AlignedCategories } from '../../samples/align-categories.ts'

/** Categories that came and went. */
export interface CategoryChanges {
  /** Categories that only the current sample has, most frequent first. */
  readonly added: readonly ValueCount[]
  /** How many there are, those beyond `atMost` included. */
  readonly addedCount: number
  /** Rows of the current sample that hold one. */
  readonly addedRows: number
  /** Categories that only the reference has, with its rows, most frequent first. */
  readonly lost: readonly ValueCount[]
  /** How many there are, those beyond `atMost` included. */
  readonly lostCount: number
}

/** Options of {@link categoryChanges}. */
export interface CategoryChangesOptions {
  /** How many categories to return of either. @defaultValue 10 */
  readonly atMost?: number
}

/** Returns which categories are new in the current sample and which are gone, given the rows of each (`alignCategories`). A missing value is no category. Cost O(categories). */
export function categoryChanges(
  aligned: AlignedCategories,
  { atMost = 10 }: CategoryChangesOptions = {},
): CategoryChanges {
  const added = onlyIn('current', aligned)
  const lost = onlyIn('reference', aligned)
  return {
    added: mostCommonCategories(aligned.categories, added, atMost),
    addedCount: added.filter((rows) => rows > 0).length,
    addedRows: added.reduce((sum, rows) => sum + rows, 0),
    lost: mostCommonCategories(aligned.categories, lost, atMost),
    lostCount: lost.filter((rows) => rows > 0).length,
  }
}

function onlyIn(side: 'reference' | 'current', aligned: AlignedCategories): Float64Array {
  const others = aligned[side === 'current' ? 'reference' : 'current']
  return aligned[side].map((rows, index) => (others[index] === 0 ? rows : 0))
}
