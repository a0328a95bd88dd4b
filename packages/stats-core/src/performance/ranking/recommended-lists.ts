import { requireLengths } from '../require-lengths.ts'
import { type RankingInput, rowsByUser } from './rows-by-user.ts'

/** What was recommended to one user, best first, each item once. */
export interface RecommendedList {
  readonly user: number
  readonly items: Int32Array
  /** 1 where the item was relevant. */
  readonly relevant: Uint8Array
}

/** A ranking whose items are known. */
export type ItemRanking = RankingInput & { readonly items: Int32Array }

/**
 * Returns each user's list, cut at `most` items. Items of equal score stand in the order of their codes, so that the order of rows does not matter; of an item that a list has twice the first place counts. Rows without an item, a
 * user, a score or a relevance are left out.
 *
 * @param isRelevant of a relevance
 * @throws StatsError `unequal_lengths`
 */
export function recommendedLists(
  input: ItemRanking,
  most: number,
  isRelevant: (relevance: number) => boolean,
): RecommendedList[] {
  const { items, scores, relevance } = input
  requireLengths({ items, scores })
  const { order, starts } = rowsByUser(input)
  const lists: RecommendedList[] = []
  for (let user = 0; user + 1 < starts.length; user++) {
    const rows = order.slice(starts[user]!, starts[user + 1]!).filter((row) => items[row]! >= 0)
    rows.sort((a, b) => scores[b]! - scores[a]! || items[a]! - items[b]!)
    const seen = new Map<number, number>()
    for (const row of rows) {
      if (seen.size === most) break
      if (!seen.has(items[row]!)) seen.set(items[row]!, row)
    }
    if (seen.size === 0) continue
    lists.push({
      user,
      items: Int32Array.from(seen.keys()),
      relevant: Uint8Array.from(seen.values(), (row) => (isRelevant(relevance[row]!) ? 1 : 0)),
    })
  }
  return lists
}
