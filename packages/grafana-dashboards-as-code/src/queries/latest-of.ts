import type { MetricDefinition } from '@leeway/metric-catalogue'
import { monitorLabels } from './monitor-labels.ts'
import type { QueryScope } from './query-scope.ts'
import { type SelectorOptions, selectorOf } from './selector-of.ts'

/** Returns the PromQL for the metric's value of each monitor (and feature, `k`, …); one value, even where several targets expose the same monitor. */
export function latestOf(
  metric: MetricDefinition,
  scope: QueryScope,
  options: SelectorOptions & { readonly offset?: string } = {},
): string {
  const { offset } = options
  const selector = selectorOf(metric, scope, options)
  const shifted = offset === undefined ? selector : `${selector} offset ${offset}`
  return `max by (${seriesLabels(metric).join(', ')}) (${shifted})`
}

/** Returns the labels that tell the series of a metric apart. */
export function seriesLabels({ labels }: MetricDefinition): string[] {
  return [...monitorLabels, ...labels.map(({ name }) => name)]
}

/** Names a series of `latestOf` in legends. */
export const monitorLegend = '{{monitor}} {{environment}} {{version}}'

/** Names a series of `latestOf` of a metric by feature. */
export const featureLegend = '{{feature}} {{monitor}} {{environment}} {{version}}'
