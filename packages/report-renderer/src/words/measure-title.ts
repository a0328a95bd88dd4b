import { metricWords } from './metric-words.ts'
import { titleOf } from './title-of.ts'

/** Returns the title of a measure that is given by its path: `performance.current.rocAuc` is ROC AUC, `dataDrift.driftShare` is Drift share. */
export function measureTitle(path: string): string {
  const name = path.split('.').at(-1) ?? path
  return metricWords[name]?.title ?? titleOf(name)
}
