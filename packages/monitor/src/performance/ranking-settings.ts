import { type Frame, type FrameInput, toFrame } from '@leeway/stats-core'
import { requireColumn } from '../column-mapping.ts'
import { MonitorError } from '../monitor-error.ts'

/** How a ranking is measured. */
export interface RankingChoices {
  /** Cut-offs: whole numbers from 1, ascending. The ranking is judged at the last. @defaultValue [1, 3, 5, 10] */
  readonly ks?: readonly number[]
  /** Relevance from which an item counts as relevant, above 0. @defaultValue any above 0 */
  readonly minimumRelevance?: number
  /** Whether users without a relevant item count, with 0 in every figure; else they are left out. @defaultValue false */
  readonly countUsersWithoutRelevant?: boolean
  /** Columns of numbers that describe the item of a row: an item is where their means over its rows are. Tells how diverse lists are. @defaultValue [] */
  readonly itemFeatures?: readonly string[]
  /**
   * What users did with items before, such as the data that the recommender was trained on: a row for each user and item, in columns named as `user` and `item` of the mapping. Tells how popular, new and surprising what is recommended
   * is, and which items could be recommended. Default: none; the catalogue are the items of each side.
   */
  readonly interactions?: FrameInput
}

/** {@link RankingChoices}, checked. */
export interface RankingSettings extends Omit<RankingChoices, 'interactions' | 'itemFeatures'> {
  readonly itemFeatures: readonly string[]
  readonly interactions?: Frame
}

/**
 * Returns the choices, checked.
 *
 * @throws MonitorError `invalid_option`, `unknown_column`
 * @throws StatsError when the interactions are no table
 */
export function resolveRanking(
  { ks, itemFeatures = [], interactions, ...choices }: RankingChoices,
  columns: ReadonlySet<string>,
): RankingSettings {
  const { minimumRelevance } = choices
  const isAscending = (ks ?? [1]).every(
    (k, i, all) => Number.isSafeInteger(k) && k >= 1 && (i === 0 || k > all[i - 1]!),
  )
  if (ks?.length === 0 || !isAscending) {
    throw new MonitorError(
      'invalid_option',
      `monitor: ranking.ks is [${ks?.join(', ')}], must be whole numbers from 1 in ascending order`,
    )
  }
  if (minimumRelevance !== undefined && !(minimumRelevance > 0)) {
    throw new MonitorError(
      'invalid_option',
      `monitor: ranking.minimumRelevance is ${minimumRelevance}, must be a number above 0`,
    )
  }
  for (const name of itemFeatures) requireColumn(name, 'ranking.itemFeatures', columns)
  return {
    ...choices,
    ...(ks !== undefined && { ks }),
    itemFeatures,
    ...(interactions !== undefined && { interactions: toFrame(interactions) }),
  }
}
