import { metricWords } from './metric-words.ts'
import { titleOf } from './title-of.ts'

/**
 * Returns the title of a measure that is given by its path: `performance.current.rocAuc` is ROC AUC, `performance.current.ndcg@10` is NDCG at 10,
 * `dataDrift.driftShare` is Drift share.
 */
export function measureTitle(path: string): string {
  const name = path.split('.').at(-1) ?? path
  const [metric = name, cutOff] = name.split('@')
  const title = metricWords[metric]?.title ?? titleOf(metric)
  return cutOff === undefined ? title : `${title} at ${cutOff}`
}
