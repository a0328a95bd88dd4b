import { StatsError } from '../stats-error.ts'

/**
 * The strings that occur most, with how often at least. Plain JSON.
 *
 * Of every string, listed or not: rows listed (0 where it is not) ≤ true rows ≤ rows listed + `error`, and `error` ≤ `count` / (`capacity` + 1).
 */
export interface FrequentItems {
  /** Most strings listed. */
  readonly capacity: number
  /** Rows that went in. */
  readonly count: number
  /** Most rows by which any string's number is too low. */
  readonly error: number
  /** Most frequent first, equally frequent ones in the order of their UTF-16 code units. */
  readonly items: readonly (readonly [value: string, rows: number])[]
}

/** A string with the bounds between which its number of rows lies. */
export interface FrequentItem {
  readonly value: string
  readonly atLeast: number
  readonly atMost: number
}

/** Options of {@link frequentItems}. */
export interface FrequentItemsOptions {
  /** Whole number ≥ 1; the error is at most one part in so many and one. @defaultValue 256 */
  readonly capacity?: number
}

/**
 * Returns the frequent ones of strings that are counted already: Misra and Gries (1982) in its mergeable form (Agarwal et al. 2012, *Mergeable
 * summaries*). Where there are more than `capacity`, the number of the first that has no place is taken off all.
 *
 * @param counted rows of each string, ≥ 0; a string that comes twice is added up
 * @throws StatsError `invalid_option` when `capacity` is no whole number ≥ 1
 */
export function frequentItems(
  counted: Iterable<readonly [value: string, rows: number]>,
  { capacity = 256 }: FrequentItemsOptions = {},
): FrequentItems {
  if (!(Number.isInteger(capacity) && capacity >= 1)) {
    throw new StatsError(
      'invalid_option',
      `frequent items: capacity must be a whole number of at least 1, found ${capacity}`,
    )
  }
  return reduce({ capacity, error: 0 }, [counted])
}

/**
 * Returns the frequent items of both, with the smaller capacity and its error bound, however many are merged and in whatever order. Symmetric; exact, and
 * then associative, while nothing had to go.
 */
export function mergeFrequentItems(a: FrequentItems, b: FrequentItems): FrequentItems {
  const merged = reduce({ capacity: Math.min(a.capacity, b.capacity), error: a.error + b.error }, [
    a.items,
    b.items,
  ])
  return { ...merged, count: a.count + b.count }
}

/**
 * Returns every string that may make up at least `share` of the rows, with its bounds: none that does is missing.
 *
 * @param share in (0, 1]; below the sketch's error the list may lack some
 */
export function itemsAbove({ items, error, count }: FrequentItems, share: number): FrequentItem[] {
  return items
    .map(([value, rows]) => ({ value, atLeast: rows, atMost: rows + error }))
    .filter(({ atMost }) => atMost >= share * count)
}

function reduce(
  { capacity, error }: { readonly capacity: number; readonly error: number },
  lists: readonly Iterable<readonly [string, number]>[],
): FrequentItems {
  const rowsOf = new Map<string, number>()
  let count = 0
  for (const list of lists) {
    for (const [value, rows] of list) {
      count += rows
      rowsOf.set(value, (rowsOf.get(value) ?? 0) + rows)
    }
  }
  const sorted = [...rowsOf]
    .filter(([, rows]) => rows > 0)
    .sort(([a, rowsA], [b, rowsB]) => rowsB - rowsA || (a < b ? -1 : 1))
  const taken = sorted[capacity]?.[1] ?? 0
  const items = sorted
    .slice(0, capacity)
    .map(([value, rows]) => [value, rows - taken] as const)
    .filter(([, rows]) => rows > 0)
  return { capacity, count, error: error + taken, items }
}
