import { alert } from '../metrics/alert.ts'
import { datasetDrift } from '../metrics/dataset-drift.ts'
import { driftShare } from '../metrics/drift-share.ts'
import { driftedFeaturesCount } from '../metrics/drifted-features-count.ts'
import { exportDuration } from '../metrics/export-duration.ts'
import { featureDriftEffect } from '../metrics/feature-drift-effect.ts'
import { featureDriftScore } from '../metrics/feature-drift-score.ts'
import { featureDrifted } from '../metrics/feature-drifted.ts'
import { missingValuesCount } from '../metrics/missing-values-count.ts'
import { missingValuesPercentage } from '../metrics/missing-values-percentage.ts'
import { omittedFeatures } from '../metrics/omitted-features.ts'
import { performanceMetrics } from '../metrics/performance.ts'
import { reportGenerationSeconds } from '../metrics/report-generation-seconds.ts'
import { targetDriftScore } from '../metrics/target-drift-score.ts'
import { targetDrifted } from '../metrics/target-drifted.ts'
import { totalFeatures } from '../metrics/total-features.ts'
import { totalValues } from '../metrics/total-values.ts'
import {
  defineMeasurement,
  type FieldDefinition,
  type MeasurementDefinition,
} from './measurement-definition.ts'

/** Every measurement that is written to InfluxDB, in the order in which it is. The first three are the guide’s. */
export const measurements: readonly MeasurementDefinition[] = Object.freeze([
  defineMeasurement({
    name: 'ml_data_drift',
    help: 'The drift of the features together.',
    fields: [
      { name: 'dataset_drift', type: 'int', metric: datasetDrift },
      { name: 'drift_share', type: 'float', metric: driftShare },
      { name: 'drifted_features_count', type: 'int', metric: driftedFeaturesCount },
      { name: 'total_features', type: 'int', metric: totalFeatures },
      { name: 'omitted_features', type: 'int', metric: omittedFeatures },
    ],
  }),
  defineMeasurement({
    name: 'ml_data_quality',
    help: 'The missing values of the current data.',
    fields: [
      { name: 'missing_values_percentage', type: 'float', metric: missingValuesPercentage },
      { name: 'missing_values_count', type: 'int', metric: missingValuesCount },
      { name: 'total_values', type: 'int', metric: totalValues },
    ],
  }),
  defineMeasurement({
    name: 'ml_monitoring_performance',
    help: 'How long monitoring itself took, in seconds.',
    fields: [
      { name: 'export_duration', type: 'float', metric: exportDuration },
      { name: 'report_generation_time', type: 'float', metric: reportGenerationSeconds },
    ],
  }),
  defineMeasurement({
    name: 'ml_feature_drift',
    help: 'The drift of each feature.',
    fields: [
      { name: 'score', type: 'float', metric: featureDriftScore },
      { name: 'effect', type: 'float', metric: featureDriftEffect },
      { name: 'drifted', type: 'int', metric: featureDrifted },
    ],
  }),
  defineMeasurement({
    name: 'ml_target_drift',
    help: 'The drift of the target.',
    fields: [
      { name: 'score', type: 'float', metric: targetDriftScore },
      { name: 'drifted', type: 'int', metric: targetDrifted },
    ],
  }),
  defineMeasurement({
    name: 'ml_alerts',
    help: 'The alerts of the report, by type and severity.',
    fields: [{ name: 'alerts', type: 'int', metric: alert }],
  }),
  defineMeasurement({
    name: 'ml_model_performance',
    help: 'The performance of a classification or regression on the current data.',
    fields: performanceFields(({ labels }) => labels.length === 0),
  }),
  defineMeasurement({
    name: 'ml_ranking_performance',
    help: 'The performance of a ranking on the current data, at each cut-off.',
    fields: performanceFields(({ labels }) => labels.length > 0),
  }),
])

function performanceFields(wanted: (metric: (typeof performanceMetrics)[number]) => boolean) {
  return performanceMetrics.filter(wanted).map(
    (metric): FieldDefinition => ({
      name: metric.name.replace(/^evidently_performance_/, ''),
      type: 'float',
      metric,
    }),
  )
}
