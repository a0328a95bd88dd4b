import { sharesOf } from './shares.ts'

/** One category on both sides, in shares of the rows. `rest` is true for what gathers the others. */
export interface CategoryShare {
  readonly category: string
  readonly reference: number
  readonly current: number
  readonly rest: boolean
}

/**
 * Returns the `limit` categories with the largest share on either side, in their given order, and one last entry that gathers the
 * others where there are any.
 */
export function categorySharesOf(
  distribution: {
    readonly categories: readonly string[]
    readonly other?: boolean | undefined
    readonly reference: readonly number[]
    readonly current: readonly number[]
  },
  limit: number,
): CategoryShare[] {
  const reference = sharesOf(distribution.reference)
  const current = sharesOf(distribution.current)
  const all = distribution.categories.map((category, index) => ({
    category,
    reference: reference[index] ?? 0,
    current: current[index] ?? 0,
    rest: false,
  }))
  const bySize = [...all].sort((a, b) => largerShare(b) - largerShare(a))
  const shown = new Set(bySize.slice(0, all.length > limit ? limit - 1 : limit))
  const hidden = all.filter((entry) => !shown.has(entry))
  const last = all.length
  const other = distribution.other ? [reference[last] ?? 0, current[last] ?? 0] : undefined
  const kept = all.filter((entry) => shown.has(entry))
  if (hidden.length === 0 && other === undefined) return kept
  return [...kept, restOf(hidden, other ?? [0, 0])]
}

function largerShare(entry: CategoryShare): number {
  return Math.max(entry.reference, entry.current)
}

function restOf(hidden: readonly CategoryShare[], other: readonly number[]): CategoryShare {
  const sum = (side: 'reference' | 'current') =>
    hidden.reduce((total, entry) => total + entry[side], 0)
  return {
    category: 'all others',
    reference: sum('reference') + (other[0] ?? 0),
    current: sum('current') + (other[1] ?? 0),
    rest: true,
  }
}
