import { requireLengths } from '../require-lengths.ts'

/** A ranking: what was recommended to whom, how strongly, and what came of it. One row per user and item. */
export interface RankingInput {
  /** Codes of users (or queries), ≥ 0; −1 missing. */
  readonly users: Int32Array
  /** Higher is recommended first; NaN missing. */
  readonly scores: Float64Array
  /** 0 for irrelevant, 1 (or a grade) for relevant; below 0 counts as 0. NaN missing. */
  readonly relevance: Float64Array
  /** Codes of items, ≥ 0; −1 missing. Items of equal score are taken in the order of their codes where a list has to be cut. Absent: nothing is said of the lists as such. */
  readonly items?: Int32Array
}

/** The complete rows of a ranking, user after user, each user's by score, highest first. */
export interface RowsByUser {
  /** Row numbers of the input. */
  readonly order: Uint32Array
  /** User u has the places from `starts[u]` up to `starts[u + 1]` of `order`. */
  readonly starts: Uint32Array
}

/**
 * Returns the complete rows grouped by user and sorted by score. Cost O(rows + users) and a sort per user.
 *
 * @throws StatsError `unequal_lengths`
 */
export function rowsByUser({ users, scores, relevance }: RankingInput): RowsByUser {
  requireLengths({ users, scores, relevance })
  const isComplete = (row: number): boolean =>
    users[row]! >= 0 && !Number.isNaN(scores[row]!) && !Number.isNaN(relevance[row]!)
  const last = users.reduce((largest, user) => Math.max(largest, user), -1)
  const starts = new Uint32Array(last + 2)
  for (let row = 0; row < users.length; row++) if (isComplete(row)) starts[users[row]! + 1]! += 1
  for (let user = 0; user <= last; user++) starts[user + 1]! += starts[user]!
  const next = starts.slice()
  const order = new Uint32Array(starts[last + 1]!)
  for (let row = 0; row < users.length; row++) {
    if (isComplete(row)) order[next[users[row]!]!++] = row
  }
  for (let user = 0; user <= last; user++) {
    order.subarray(starts[user]!, starts[user + 1]!).sort((a, b) => scores[b]! - scores[a]!)
  }
  return { order, starts }
}
