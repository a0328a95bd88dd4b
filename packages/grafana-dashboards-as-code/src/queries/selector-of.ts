import type { MetricDefinition } from '@leeway/metric-catalogue'
import type { QueryScope } from './query-scope.ts'

/** What a selector says beside its scope. */
export interface SelectorOptions {
  /** `_bucket`, `_sum` or `_count` of a histogram; default: none. */
  readonly suffix?: '' | '_bucket' | '_sum' | '_count'
  /** Matchers as PromQL writes them (`severity="critical"`), after those of the scope. */
  readonly matching?: readonly string[]
}

/**
 * Returns the PromQL selector of the metric's series in a scope. A metric about the exporter itself has no monitor, and is chosen whole.
 */
export function selectorOf(
  metric: MetricDefinition,
  { matchers }: QueryScope,
  { suffix = '', matching = [] }: SelectorOptions = {},
): string {
  const name = `${metric.name}${suffix}`
  const scoped = Object.entries(matchers)
    .filter(([label]) => isLabelOf(metric, label))
    .map(([label, pattern]) => `${label}=~${JSON.stringify(pattern)}`)
  const all = [...scoped, ...matching]
  return all.length === 0 ? name : `${name}{${all.join(', ')}}`
}

function isLabelOf({ scope, labels }: MetricDefinition, label: string): boolean {
  if (scope === 'exporter') return false
  return label !== 'feature' || labels.some(({ name }) => name === label)
}
