import { CatalogueError } from './catalogue-error.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { datasetDrift } from './metrics/dataset-drift.ts'
import { driftShare } from './metrics/drift-share.ts'
import { driftedFeaturesCount } from './metrics/drifted-features-count.ts'
import { exportErrorsTotal } from './metrics/export-errors-total.ts'
import { lastExportTimestamp } from './metrics/last-export-timestamp.ts'
import { missingValuesCount } from './metrics/missing-values-count.ts'
import { missingValuesPercentage } from './metrics/missing-values-percentage.ts'
import { reportGenerationSeconds } from './metrics/report-generation-seconds.ts'

/** An ordered set of metrics, looked up by name. */
export interface MetricCatalogue {
  readonly metrics: readonly MetricDefinition[]
  /** Returns the metric of that name. @throws {CatalogueError} `unknown_metric` */
  readonly get: (name: string) => MetricDefinition
}

/**
 * Returns a catalogue of the metrics in the order given; a metric of one's own is added with
 * `createMetricCatalogue([...metricCatalogue.metrics, mine])`.
 *
 * @throws {CatalogueError} `duplicate_metric` when two metrics have one name.
 */
export function createMetricCatalogue(metrics: readonly MetricDefinition[]): MetricCatalogue {
  const byName = new Map<string, MetricDefinition>()
  for (const metric of metrics) {
    if (byName.has(metric.name)) {
      throw new CatalogueError(
        'duplicate_metric',
        `metric catalogue: ${metric.name} is defined twice, expected one definition for each name`,
      )
    }
    byName.set(metric.name, metric)
  }
  const get = (name: string): MetricDefinition => {
    const metric = byName.get(name)
    if (metric) return metric
    throw new CatalogueError(
      'unknown_metric',
      `metric catalogue: no metric ${JSON.stringify(name)}, expected one of ${[...byName.keys()].join(', ')}`,
    )
  }
  return Object.freeze({ metrics: Object.freeze([...metrics]), get })
}

/** Every metric of Leeway, in the order in which it is exported. */
export const metricCatalogue: MetricCatalogue = createMetricCatalogue([
  datasetDrift,
  driftShare,
  driftedFeaturesCount,
  missingValuesPercentage,
  missingValuesCount,
  reportGenerationSeconds,
  lastExportTimestamp,
  exportErrorsTotal,
])
