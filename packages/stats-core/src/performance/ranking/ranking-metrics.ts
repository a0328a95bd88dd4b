import type { RankingMetrics } from '@leeway/monitoring-report'
import { StatsError } from '../../stats-error.ts'
import { collectMetrics } from '../collect-metrics.ts'
import { shareInterval } from '../intervals/share-interval.ts'
import {
  defaultConfidence,
  defined,
  type Metric,
  type MetricOptions,
  undefinedBecause,
} from '../metric.ts'
import { type Interactions, interactionsOf } from './interactions-of.ts'
import { itemDirections } from './item-directions.ts'
import { listMetrics } from './list-metrics.ts'
import { recommendedLists } from './recommended-lists.ts'
import { type RankingInput, rowsByUser } from './rows-by-user.ts'
import { type UserMetrics, userMetrics } from './user-metrics.ts'

/** Options of {@link rankingMetrics}. */
export interface RankingOptions extends MetricOptions {
  /** Cut-offs: whole numbers ≥ 1, ascending. @defaultValue [1, 3, 5, 10] */
  readonly ks?: readonly number[]
  /** Relevance from which an item counts as relevant, > 0. @defaultValue any above 0 */
  readonly minimumRelevance?: number
  /**
   * Whether users without a relevant item count, with 0 in every figure; else they are left out, as there was nothing to find for them.
   * @defaultValue false
   */
  readonly countUsersWithoutRelevant?: boolean
  /** What users did with items before: tells which items are popular, new, or far from what a user knows. */
  readonly interactions?: Interactions
  /** Features of the items: one list for each feature, by the code of the item; NaN missing. Tells how different items are. */
  readonly itemFeatures?: readonly Float64Array[]
}

const NAMES = [
  'precision',
  'recall',
  'f1',
  'meanAveragePrecision',
  'meanAverageRecall',
  'ndcg',
  'meanReciprocalRank',
  'hitRate',
] as const satisfies readonly (keyof UserMetrics)[]

/**
 * Returns everything that a report says about one side of a ranking: means over users of each user's figures at each k ({@link userMetrics}), and, where the items are known, what the lists are like ({@link listMetrics}; the catalogue are the items of the
 * interactions, else those of the ranking). The interval of a figure stands
 * in `intervals` under its name and cut-off, `ndcg@10`: users are the sample, the variance of their mean in Wilson's form. Undefined where no user is left to judge.
 *
 * @throws StatsError `unequal_lengths`, `invalid_option`
 */
export function rankingMetrics(input: RankingInput, options: RankingOptions = {}): RankingMetrics {
  const { ks = [1, 3, 5, 10], confidence = defaultConfidence } = options
  requireCutOffs(ks)
  const { order, sums, squares, users } = sumOverUsers(input, ks, options)
  const ofLists = metricsOfLists(input, ks.at(-1)!, options)
  const intervals: Record<string, [number, number]> = {}
  const undefinedMetrics: { metric: string; reason: string }[] = []
  const atK = ks.map((k, place) => {
    const metricOf = (name: keyof UserMetrics): Metric =>
      meanOverUsers(sums[place]![name], squares[place]![name], users, confidence)
    const found = collectMetrics({
      precision: metricOf('precision'),
      recall: metricOf('recall'),
      f1: metricOf('f1'),
      meanAveragePrecision: metricOf('meanAveragePrecision'),
      meanAverageRecall: metricOf('meanAverageRecall'),
      ndcg: metricOf('ndcg'),
      meanReciprocalRank: metricOf('meanReciprocalRank'),
      hitRate: metricOf('hitRate'),
      ...ofLists?.(k),
    })
    for (const [name, interval] of Object.entries(found.intervals)) {
      intervals[`${name}@${k}`] = interval
    }
    for (const { metric, reason } of found.undefinedMetrics) {
      undefinedMetrics.push({ metric: `${metric}@${k}`, reason })
    }
    return { k, ...found.values }
  })
  return {
    users,
    rows: order.length,
    atK,
    intervals,
    ...(undefinedMetrics.length > 0 && { undefinedMetrics }),
  }
}

function sumOverUsers(
  input: RankingInput,
  ks: readonly number[],
  { minimumRelevance, countUsersWithoutRelevant = false }: RankingOptions,
) {
  const isRelevant = relevanceFrom(minimumRelevance)
  const { order, starts } = rowsByUser(input)
  const sums = ks.map(zeros)
  const squares = ks.map(zeros)
  let users = 0
  for (let user = 0; user + 1 < starts.length; user++) {
    const rows = order.subarray(starts[user]!, starts[user + 1]!)
    if (rows.length === 0) continue
    const scores = Float64Array.from(rows, (row) => input.scores[row]!)
    const gains = Float64Array.from(rows, (row) => Math.max(0, input.relevance[row]!))
    const relevant = Uint8Array.from(gains, (gain) => (isRelevant(gain) ? 1 : 0))
    const hasRelevant = relevant.includes(1)
    if (!hasRelevant && !countUsersWithoutRelevant) continue
    users++
    if (!hasRelevant) continue
    for (const [place, figures] of userMetrics({ scores, gains, relevant }, ks).entries()) {
      for (const name of NAMES) {
        sums[place]![name] += figures[name]
        squares[place]![name] += figures[name] * figures[name]
      }
    }
  }
  return { order, sums, squares, users }
}

function relevanceFrom(minimum: number | undefined): (gain: number) => boolean {
  return minimum === undefined ? (gain) => gain > 0 : (gain) => gain >= minimum
}

/** Returns what says of the lists, cut at k, what they are like; `undefined` where items are not known. */
function metricsOfLists(
  { items, ...ranking }: RankingInput,
  most: number,
  {
    minimumRelevance,
    interactions,
    itemFeatures = [],
    confidence = defaultConfidence,
  }: RankingOptions,
): ((k: number) => ReturnType<typeof listMetrics>) | undefined {
  if (items === undefined) return undefined
  const lists = recommendedLists({ ...ranking, items }, most, relevanceFrom(minimumRelevance))
  const known = interactions === undefined ? undefined : interactionsOf(interactions)
  const ranked = Int32Array.from(new Set(items.filter((item) => item >= 0))).sort()
  const context = {
    catalogue: known?.items ?? ranked,
    confidence,
    ...(known !== undefined && known.users > 0 && { interactions: known }),
    ...(itemFeatures.length > 0 && { directions: itemDirections(itemFeatures) }),
  }
  return (k) => listMetrics(lists, k, context)
}

function zeros(): Record<keyof UserMetrics, number> {
  return {
    precision: 0,
    recall: 0,
    f1: 0,
    meanAveragePrecision: 0,
    meanAverageRecall: 0,
    ndcg: 0,
    meanReciprocalRank: 0,
    hitRate: 0,
  }
}

/** The figures lie in [0, 1], so that their sum and that of their squares hold the variance. */
function meanOverUsers(sum: number, square: number, users: number, confidence: number): Metric {
  if (users === 0) return undefinedBecause('no user has a relevant item')
  const mean = Math.min(1, sum / users)
  const variance = users > 1 ? Math.max(0, square / users - mean * mean) / (users - 1) : 0
  return defined(mean, shareInterval(mean, variance, users, confidence))
}

function requireCutOffs(ks: readonly number[]): void {
  const isAscending = ks.every(
    (k, i) => Number.isInteger(k) && k >= 1 && (i === 0 || k > ks[i - 1]!),
  )
  if (isAscending && ks.length > 0) return
  throw new StatsError(
    'invalid_option',
    `ks: found [${ks.join(', ')}], needs whole numbers from 1 in ascending order`,
  )
}
