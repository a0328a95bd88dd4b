import {
  driftedFeaturesCount,
  driftShare,
  exportDuration,
  type MetricDefinition,
  missingValuesPercentage,
  performanceMetrics,
  reportGenerationSeconds,
  totalFeatures,
} from '@leeway/metric-catalogue'
import type { DashboardRow } from '../layout/dashboard-row.ts'
import { influxdbPanel } from '../layout/influxdb-panel.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { panelIds } from './panel-ids.ts'

/** Returns the row of the same values from InfluxDB: one point for each report, also of years ago. */
export function influxdbRow({ scope }: RowSettings): DashboardRow {
  const panel = (id: number, title: string, ...metrics: MetricDefinition[]) =>
    influxdbPanel({ id, width: 8, height: 9 }, title, metrics, scope)
  return {
    id: panelIds.influxdbRow,
    title: 'From InfluxDB',
    panels: [
      panel(panelIds.influxdbDriftShare, 'Drift share of each report', driftShare),
      panel(
        panelIds.influxdbDriftedFeatures,
        'Features of each report',
        driftedFeaturesCount,
        totalFeatures,
      ),
      panel(
        panelIds.influxdbMissingValues,
        'Missing values of each report',
        missingValuesPercentage,
      ),
      panel(
        panelIds.influxdbMonitoring,
        'Monitoring performance of each report',
        reportGenerationSeconds,
        exportDuration,
      ),
      panel(
        panelIds.influxdbPerformance,
        'Model performance of each report',
        ...named('accuracy', 'f1', 'roc_auc', 'r2'),
      ),
      panel(panelIds.influxdbRanking, 'Ranking of each report', ...named('ndcg_at_k')),
    ],
  }
}

function named(...measures: readonly string[]): MetricDefinition[] {
  const names = measures.map((measure) => `evidently_performance_${measure}`)
  return performanceMetrics.filter(({ name }) => names.includes(name))
}
