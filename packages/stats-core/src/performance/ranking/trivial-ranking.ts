import type { RankingMetrics } from '@leeway/monitoring-report'
import { type RankingOptions, rankingMetrics } from './ranking-metrics.ts'
import type { RankingInput } from './rows-by-user.ts'

/**
 * Returns the metrics of a ranking that knows nothing: each user's items in random order. Exact, without chance: with all scores equal every figure is its mean over
 * all orders.
 *
 * @throws StatsError as {@link rankingMetrics}
 */
export function trivialRanking(
  { users, scores, relevance }: RankingInput,
  options: RankingOptions = {},
): RankingMetrics {
  const equal = scores.map((score) => (Number.isNaN(score) ? Number.NaN : 0))
  return rankingMetrics({ users, scores: equal, relevance }, options)
}
