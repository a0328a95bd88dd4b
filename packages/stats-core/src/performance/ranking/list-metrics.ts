import { estimateMean } from '../intervals/estimate-mean.ts'
import { meanInterval } from '../intervals/mean-interval.ts'
import { shareInterval } from '../intervals/share-interval.ts'
import { defined, type Metric, undefinedBecause } from '../metric.ts'
import type { KnownInteractions } from './interactions-of.ts'
import type { ItemDirections } from './item-directions.ts'
import {
  type CutList,
  listDiversity,
  listNovelty,
  listPopularity,
  listSerendipity,
} from './list-qualities.ts'
import { personalization } from './personalization.ts'
import { recommendationSpread } from './recommendation-spread.ts'
import type { RecommendedList } from './recommended-lists.ts'

/** What is known besides the lists. */
export interface ListContext {
  /** Items that could be recommended, each once. */
  readonly catalogue: Int32Array
  readonly interactions?: KnownInteractions
  readonly directions?: ItemDirections
  readonly confidence: number
}

/** Names of the figures of lists. */
export type ListMetric =
  | 'coverage'
  | 'gini'
  | 'recommendationEntropy'
  | 'personalization'
  | 'averagePopularity'
  | 'novelty'
  | 'diversity'
  | 'serendipity'

/**
 * Returns what the first k items of all users' lists are like, whatever came of them: {@link recommendationSpread}, {@link personalization}, and means over users of {@link listPopularity} and {@link listNovelty} where interactions are
 * known, of {@link listDiversity} where features are, of {@link listSerendipity} where both are. Intervals of the means: users are the sample. The others are figures of all lists together, and have none.
 */
export function listMetrics(
  lists: readonly RecommendedList[],
  k: number,
  { catalogue, interactions, directions, confidence }: ListContext,
): { readonly [Name in ListMetric]?: Metric } {
  const cut = lists.map(({ user, items, relevant }) => ({
    user,
    items: items.subarray(0, k),
    relevant: relevant.subarray(0, k),
  }))
  const mean = (
    of: (list: CutList) => number | undefined,
    lack: string,
    isShare = false,
  ): Metric => {
    const values = Float64Array.from(cut.flatMap((list) => of(list) ?? []))
    if (values.length === 0) return undefinedBecause(lack)
    const estimate = estimateMean(values)
    const interval = isShare
      ? shareInterval(estimate.mean, estimate.variance, values.length, confidence)
      : meanInterval(estimate, confidence)
    return defined(estimate.mean, interval)
  }
  return {
    ...recommendationSpread(countsOf(cut, catalogue)),
    personalization: personalization(cut.map(({ items }) => items)),
    ...(interactions && {
      averagePopularity: mean(
        (list) => listPopularity(list, interactions),
        'nothing was recommended',
        true,
      ),
      novelty: mean((list) => listNovelty(list, interactions), 'nothing was recommended'),
    }),
    ...(directions && {
      diversity: mean(
        (list) => listDiversity(list, directions),
        'no list has two items whose features are known',
      ),
    }),
    ...(interactions &&
      directions && {
        serendipity: mean(
          (list) => listSerendipity(list, interactions, directions),
          'no user with known interactions has a relevant item whose features are known',
        ),
      }),
  }
}

function countsOf(lists: readonly CutList[], catalogue: Int32Array): Float64Array {
  const place = new Map([...catalogue].map((item, i) => [item, i]))
  const counts = new Float64Array(catalogue.length)
  for (const { items } of lists) {
    for (const item of items) {
      const at = place.get(item)
      if (at !== undefined) counts[at]! += 1
    }
  }
  return counts
}
