import { requireLengths } from '../require-lengths.ts'

/** What users did with items before: what a recommender was trained on. Codes as in the ranking; −1 missing. */
export interface Interactions {
  readonly users: Int32Array
  readonly items: Int32Array
}

/** Interactions, looked up by user and by item. */
export interface KnownInteractions {
  readonly users: number
  /** Different items, ascending. */
  readonly items: Int32Array
  /** Different users who interacted with an item. */
  readonly usersOf: (item: number) => number
  /** Different items of a user. */
  readonly itemsOf: (user: number) => readonly number[]
}

/**
 * Returns interactions by user and by item, each pair counted once.
 *
 * @throws StatsError `unequal_lengths`
 */
export function interactionsOf({ users, items }: Interactions): KnownInteractions {
  requireLengths({ users, items })
  const byUser = new Map<number, Set<number>>()
  for (const [row, user] of users.entries()) {
    const item = items[row]!
    if (user < 0 || item < 0) continue
    const known = byUser.get(user)
    if (known === undefined) byUser.set(user, new Set([item]))
    else known.add(item)
  }
  const counts = new Map<number, number>()
  for (const known of byUser.values()) {
    for (const item of known) counts.set(item, (counts.get(item) ?? 0) + 1)
  }
  return {
    users: byUser.size,
    items: Int32Array.from(counts.keys()).sort(),
    usersOf: (item) => counts.get(item) ?? 0,
    itemsOf: (user) => [...(byUser.get(user) ?? [])],
  }
}
