import type { KnownInteractions } from './interactions-of.ts'
import type { ItemDirections } from './item-directions.ts'

/** One user's list, cut at k. */
export interface CutList {
  readonly user: number
  readonly items: Int32Array
  readonly relevant: Uint8Array
}

/** The mean, over a list, of the share of users who have interacted with an item, in [0, 1]. */
export function listPopularity({ items }: CutList, known: KnownInteractions): number {
  return meanOver(items, (item) => known.usersOf(item) / known.users)
}

/**
 * The mean, over a list, of the self-information of an item, `−log₂` of the share of users who have interacted with it, bits (Zhou et al. 2010, PNAS 107, "mean self-information"). An item that nobody knows counts as one that a single user knows: how much
 * newer it is cannot be said.
 */
export function listNovelty({ items }: CutList, known: KnownInteractions): number {
  return meanOver(items, (item) => Math.log2(known.users / Math.max(1, known.usersOf(item))))
}

/**
 * The mean cosine distance of two items of a list, in [0, 2] (intra-list diversity, Ziegler et al. 2005). `undefined` with fewer than two items whose features are known. In closed form: the sum of all cosines is the
 * squared length of the sum of the directions.
 */
export function listDiversity({ items }: CutList, directions: ItemDirections): number | undefined {
  const known = [...items].flatMap((item) => directions.of(item) ?? [])
  const size = known.length
  if (size < 2) return undefined
  const sum = meanDirection(known)
  const squared = size * size * sum.reduce((total, value) => total + value * value, 0)
  return Math.max(0, 1 - (squared - size) / (size * (size - 1)))
}

/**
 * The mean, over the hits of a list, of the mean cosine distance of the hit to what the user interacted with before, in [0, 2]: how surprising what turned out relevant was. `undefined` without a hit, or without interactions, whose
 * features are known.
 */
export function listSerendipity(
  { user, items, relevant }: CutList,
  known: KnownInteractions,
  directions: ItemDirections,
): number | undefined {
  const before = known.itemsOf(user).flatMap((item) => directions.of(item) ?? [])
  const hits = [...items].flatMap((item, place) =>
    relevant[place] === 1 ? (directions.of(item) ?? []) : [],
  )
  if (before.length === 0 || hits.length === 0) return undefined
  const usual = meanDirection(before)
  const cosines = hits.map((hit) => hit.reduce((sum, value, i) => sum + value * usual[i]!, 0))
  return Math.max(0, 1 - cosines.reduce((sum, cosine) => sum + cosine, 0) / hits.length)
}

function meanDirection(directions: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(directions[0]!.length)
  for (const direction of directions) {
    for (let i = 0; i < mean.length; i++) mean[i]! += direction[i]! / directions.length
  }
  return mean
}

function meanOver(items: Int32Array, of: (item: number) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0) / items.length
}
