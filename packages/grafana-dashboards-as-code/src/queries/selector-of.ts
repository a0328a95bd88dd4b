import type { MetricDefinition } from '@leeway/metric-catalogue'
import { monitorLabels } from './monitor-labels.ts'

/**
 * Returns the PromQL selector of the metric's series that the dashboard's variables choose. A metric about the exporter itself has no
 * monitor, and is chosen whole.
 *
 * @param suffix `_bucket`, `_sum` or `_count` of a histogram; default: none
 */
export function selectorOf(
  { name, scope }: MetricDefinition,
  suffix: '' | '_bucket' | '_sum' | '_count' = '',
): string {
  if (scope === 'exporter') return `${name}${suffix}`
  const matchers = monitorLabels.map((label) => `${label}=~"$${label}"`)
  return `${name}${suffix}{${matchers.join(', ')}}`
}
