import type { MetricDefinition } from '@leeway/metric-catalogue'
import { monitorLabels } from './monitor-labels.ts'
import { selectorOf } from './selector-of.ts'

/** Returns the PromQL for the metric's value of each monitor; one value, even where several targets expose the same monitor. */
export function latestOf(metric: MetricDefinition): string {
  return `max by (${monitorLabels.join(', ')}) (${selectorOf(metric)})`
}

/** Names a series of `latestOf` in legends. */
export const monitorLegend = '{{monitor}} {{environment}} {{version}}'
