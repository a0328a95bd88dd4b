import { StatsError } from '../../stats-error.ts'
import type { RankedScores } from './rank-scores.ts'

/** What calling the k best rows positive gives. */
export interface TopK {
  /** Rows called positive: k, or all where there are fewer. Weight, with weights. */
  readonly count: number
  /** `count` over all rows, in [0, 1]. */
  readonly share: number
  /** Lowest score among them. */
  readonly threshold: number
  /** Not whole where the cut goes through rows of one score. */
  readonly truePositives: number
  readonly falsePositives: number
  /** In [0, 1]; `undefined` where k is 0. */
  readonly precision: number | undefined
  /** In [0, 1]: the gain; `undefined` without positives. */
  readonly recall: number | undefined
  /** In [0, 1]; `undefined` where neither k nor the positives have a row. */
  readonly f1: number | undefined
  /** How many times more positives than in as many rows drawn at random, ≥ 0; `undefined` without positives or where k is 0. */
  readonly lift: number | undefined
  /** The lift of a perfect order at this k. */
  readonly maximumLift: number | undefined
  /** At most 1, 0 for a random order: `(lift − 1) / (maximum − 1)`; `undefined` where no order can be better than another. */
  readonly relativeLift: number | undefined
}

/**
 * Returns what the k rows with the highest scores hold: exactly k. Where the k-th shares its score with others, the average over all orders
 * of those is taken, so that the answer does not depend on the order of the rows.
 *
 * @param k rows, ≥ 0 (weight, with weights)
 * @throws StatsError `invalid_option`
 */
export function topK(ranked: RankedScores, k: number): TopK {
  const [cut] = topKs(ranked, [k])
  return cut!
}

/**
 * Returns {@link topK} of several k in one pass.
 *
 * @param ks ascending, ≥ 0
 * @throws StatsError `invalid_option`
 */
export function topKs(ranked: RankedScores, ks: readonly number[]): TopK[] {
  const { scores, positives, negatives } = ranked
  const total = ranked.positiveWeight + ranked.negativeWeight
  let next = 0
  let above = 0
  let truePositives = 0
  return ks.map((k, index) => {
    if (!(k >= 0) || (index > 0 && k < ks[index - 1]!)) {
      throw new StatsError(
        'invalid_option',
        `k: found ${k}, needs numbers from 0 in ascending order`,
      )
    }
    const count = Math.min(k, total)
    while (next < scores.length && above + positives[next]! + negatives[next]! <= count) {
      above += positives[next]! + negatives[next]!
      truePositives += positives[next]!
      next++
    }
    const part = next < scores.length ? (count - above) / (positives[next]! + negatives[next]!) : 0
    const hits = part > 0 ? truePositives + part * positives[next]! : truePositives
    const last = part > 0 ? next : Math.max(0, next - 1)
    return describe(ranked, count, total, hits, scores[last] ?? Number.POSITIVE_INFINITY)
  })
}

function describe(
  { positiveWeight }: RankedScores,
  count: number,
  total: number,
  truePositives: number,
  threshold: number,
): TopK {
  const precision = count > 0 ? truePositives / count : undefined
  const recall = positiveWeight > 0 ? truePositives / positiveWeight : undefined
  const share = total > 0 ? count / total : 0
  const lift = recall !== undefined && count > 0 ? recall / share : undefined
  const maximumLift =
    lift === undefined ? undefined : Math.min(count, positiveWeight) / positiveWeight / share
  const relativeLift =
    lift === undefined || maximumLift === undefined || maximumLift <= 1
      ? undefined
      : (lift - 1) / (maximumLift - 1)
  return {
    count,
    share,
    threshold,
    truePositives,
    falsePositives: count - truePositives,
    precision,
    recall,
    f1: count + positiveWeight > 0 ? (2 * truePositives) / (count + positiveWeight) : undefined,
    lift,
    maximumLift,
    relativeLift,
  }
}
