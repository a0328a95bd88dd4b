/** The figures of one user at one k, each in [0, 1]. */
export interface UserMetrics {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly meanAveragePrecision: number
  readonly meanAverageRecall: number
  readonly ndcg: number
  readonly meanReciprocalRank: number
  readonly hitRate: number
}

/** One user's list, best score first. */
export interface UserList {
  readonly scores: Float64Array
  /** Relevance grades, ≥ 0; what NDCG gains. */
  readonly gains: Float64Array
  /** 1 where the item is relevant; at least one is. */
  readonly relevant: Uint8Array
}

/**
 * Returns a user's figures at each k. Items of equal score have no order: every figure is its mean over all orders of those, in closed form.
 *
 * | | at k, of n items of which m are relevant |
 * |---|---|
 * | precision | hits / min(n, k) |
 * | recall | hits / m |
 * | F1 | 2 hits / (m + min(n, k)), the harmonic mean of both |
 * | average recall | Σ recall at each hit / m: of a perfect list (m + 1) / (2 m), once k reaches m |
 * | average precision | Σ precision at each hit / min(m, k), so that a perfect list has 1 |
 * | NDCG | Σ gain / log₂(rank + 1), over that of the best order; as `sklearn.metrics.ndcg_score` |
 * | reciprocal rank | 1 / rank of the first hit, 0 without one |
 * | hit rate | 1 with a hit, else 0 |
 *
 * @param ks whole numbers ≥ 1, ascending
 */
export function userMetrics(
  { scores, gains, relevant }: UserList,
  ks: readonly number[],
): UserMetrics[] {
  const n = scores.length
  const total = relevant.reduce((sum, is) => sum + is, 0)
  const best = gains.slice().sort().reverse()
  const found: UserMetrics[] = []
  let tie = tieAt(0, scores, gains, relevant)
  let hitsBefore = 0
  let hits = 0
  let precisions = 0
  let recalls = 0
  let gained = 0
  let ideal = 0
  let reciprocal = 0
  let noHit = 1
  for (let place = 0; found.length < ks.length; place++) {
    if (place < n) {
      if (place === tie.end) {
        hitsBefore += tie.relevant
        tie = tieAt(place, scores, gains, relevant)
      }
      const size = tie.end - tie.start
      const within = place - tie.start
      const chance = tie.relevant / size
      const others = size > 1 ? (within * (tie.relevant - 1)) / (size - 1) : 0
      const first = tie.relevant / (size - within)
      const discount = Math.log2(place + 2)
      hits += chance
      precisions += (chance * (hitsBefore + 1 + others)) / (place + 1)
      recalls += chance * (hitsBefore + 1 + others)
      gained += tie.gain / size / discount
      ideal += best[place]! / discount
      reciprocal += (noHit * Math.min(1, first)) / (place + 1)
      noHit *= Math.max(0, 1 - first)
    }
    const k = place + 1
    if (k !== ks[found.length] && k < n) continue
    const upTo = k < n ? found.length + 1 : ks.length
    while (found.length < upTo) {
      const cut = ks[found.length]!
      found.push({
        precision: Math.min(1, hits / Math.min(n, cut)),
        recall: Math.min(1, hits / total),
        f1: Math.min(1, (2 * hits) / (total + Math.min(n, cut))),
        meanAveragePrecision: Math.min(1, precisions / Math.min(total, cut)),
        meanAverageRecall: Math.min(1, recalls / (total * total)),
        ndcg: ideal > 0 ? Math.min(1, gained / ideal) : 0,
        meanReciprocalRank: Math.min(1, reciprocal),
        hitRate: 1 - noHit,
      })
    }
  }
  return found
}

interface Tie {
  readonly start: number
  readonly end: number
  readonly relevant: number
  readonly gain: number
}

function tieAt(
  start: number,
  scores: Float64Array,
  gains: Float64Array,
  isRelevant: Uint8Array,
): Tie {
  let end = start
  let relevant = 0
  let gain = 0
  for (; end < scores.length && scores[end] === scores[start]; end++) {
    relevant += isRelevant[end]!
    gain += gains[end]!
  }
  return { start, end, relevant, gain }
}
