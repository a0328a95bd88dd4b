import type { MetricDefinition } from '@leeway/metric-catalogue'
import { latestOf } from './latest-of.ts'
import type { QueryScope } from './query-scope.ts'

/** Returns the PromQL for the time since a time stamp of each monitor, in seconds. */
export function ageOf(timestamp: MetricDefinition, scope: QueryScope): string {
  return `time() - ${latestOf(timestamp, scope)}`
}
