import { defined, type Metric, undefinedBecause } from '../metric.ts'

/** How recommendations spread over a catalogue. */
export interface RecommendationSpread {
  readonly coverage: Metric
  readonly gini: Metric
  readonly recommendationEntropy: Metric
}

/**
 * Returns how the recommendations of all users together spread over the items that could be recommended, each in [0, 1].
 *
 * | | |
 * |---|---|
 * | coverage | share of the catalogue that was recommended to anybody |
 * | gini | Gini's index of how often each item was recommended, `Σ (2i − N − 1) c(i) / (N Σ c)`, c ascending: 0 where all are equally often |
 * | entropy | Shannon's, of the same counts as shares, over its largest value ln N: 1 where all are equally often |
 *
 * Items that nobody was recommended count, with 0: of the recommended ones alone, a system that recommends one item to everybody would have a Gini index of 0.
 *
 * @param counts how often each item of the catalogue was recommended
 */
export function recommendationSpread(counts: Float64Array): RecommendationSpread {
  const size = counts.length
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) {
    const none = undefinedBecause('nothing of the catalogue was recommended')
    return { coverage: none, gini: none, recommendationEntropy: none }
  }
  const sorted = counts.toSorted()
  let [covered, ranked, entropy] = [0, 0, 0]
  for (const [i, count] of sorted.entries()) {
    ranked += (2 * (i + 1) - size - 1) * count
    if (count === 0) continue
    covered += 1
    entropy -= (count / total) * Math.log(count / total)
  }
  return {
    coverage: defined(covered / size),
    gini: defined(Math.min(1, Math.max(0, ranked / (size * total)))),
    recommendationEntropy:
      size === 1
        ? undefinedBecause('the catalogue has a single item')
        : defined(Math.min(1, entropy / Math.log(size))),
  }
}
