import type { TopRow } from '@leeway/monitoring-report'
import type { RankedScores } from './rank-scores.ts'
import { topKs } from './top-k.ts'

const SHARES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/**
 * Returns precision, gain and lift of the rows with the highest scores, by their share of all rows ({@link topKs}): exactly that many, rounded up to whole rows without weights. Shares that
 * come to the same rows are listed once.
 */
export function topRows(ranked: RankedScores): TopRow[] {
  const total = ranked.positiveWeight + ranked.negativeWeight
  const isWeighted = ranked.positiveSquares !== ranked.positives
  if (total === 0) return []
  const counts = SHARES.map((share) =>
    isWeighted ? share * total : Math.ceil(share * total - 1e-9),
  )
  const ks = counts.filter((count, index) => count !== counts[index - 1])
  return topKs(ranked, ks).map(
    ({ share, count, threshold, precision, recall, lift, maximumLift }) => ({
      share,
      count,
      threshold,
      ...(precision !== undefined && { precision }),
      ...(recall !== undefined && { recall }),
      ...(lift !== undefined && { lift }),
      ...(maximumLift !== undefined && { maximumLift }),
    }),
  )
}
