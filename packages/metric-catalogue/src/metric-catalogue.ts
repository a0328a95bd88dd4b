import { CatalogueError } from './catalogue-error.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { alert } from './metrics/alert.ts'
import { datasetDrift } from './metrics/dataset-drift.ts'
import { driftShare } from './metrics/drift-share.ts'
import { driftedFeaturesCount } from './metrics/drifted-features-count.ts'
import { exportDuration } from './metrics/export-duration.ts'
import { exportErrorsTotal } from './metrics/export-errors-total.ts'
import { featureDriftEffect } from './metrics/feature-drift-effect.ts'
import { featureDriftScore } from './metrics/feature-drift-score.ts'
import { featureDrifted } from './metrics/feature-drifted.ts'
import { lastExportTimestamp } from './metrics/last-export-timestamp.ts'
import { lastReportTimestamp } from './metrics/last-report-timestamp.ts'
import { missingValuesCount } from './metrics/missing-values-count.ts'
import { missingValuesPercentage } from './metrics/missing-values-percentage.ts'
import { omittedFeatures } from './metrics/omitted-features.ts'
import { performanceMetrics } from './metrics/performance.ts'
import { reportGenerationSeconds } from './metrics/report-generation-seconds.ts'
import { runFailuresTotal } from './metrics/run-failures-total.ts'
import { targetDriftScore } from './metrics/target-drift-score.ts'
import { targetDrifted } from './metrics/target-drifted.ts'
import { totalFeatures } from './metrics/total-features.ts'
import { totalValues } from './metrics/total-values.ts'

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
  totalFeatures,
  featureDriftScore,
  featureDriftEffect,
  featureDrifted,
  omittedFeatures,
  targetDriftScore,
  targetDrifted,
  totalValues,
  alert,
  ...performanceMetrics,
  lastReportTimestamp,
  exportDuration,
  runFailuresTotal,
])
