import { datasetDrift, driftedFeaturesCount, totalFeatures } from '@leeway/metric-catalogue'
import type { DashboardRow } from '../layout/dashboard-row.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { driftTrendPanel } from '../ml-panels/drift-trend-panel.ts'
import { featureDriftHeatmapPanel } from '../ml-panels/feature-drift-heatmap-panel.ts'
import { driftStateMappings, driftStateSteps } from '../panels/drift-state.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { stateTimelinePanel } from '../panels/state-timeline-panel.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import { panelIds } from './panel-ids.ts'

/** Returns the row on data drift over time. */
export function driftRow(settings: RowSettings): DashboardRow {
  const { scope } = settings
  const half = { width: 12, height: 9 } as const
  return {
    id: panelIds.driftRow,
    title: 'Data drift',
    panels: [
      stateTimelinePanel({
        id: panelIds.datasetDriftOverTime,
        datasource: scope.prometheus,
        title: 'Dataset drift over time',
        description: `${datasetDrift.help} A gap is a time without a verdict.`,
        unit: grafanaUnitOf(datasetDrift),
        width: 24,
        height: 6,
        steps: driftStateSteps,
        mappings: driftStateMappings,
        queries: [{ expr: latestOf(datasetDrift, scope), legend: monitorLegend }],
      }),
      driftTrendPanel({ at: { ...half, id: panelIds.driftShareOverTime }, ...settings }),
      timeSeriesPanel({
        ...half,
        id: panelIds.driftedFeaturesOverTime,
        datasource: scope.prometheus,
        title: 'Drifted features over time',
        description: `${driftedFeaturesCount.help} Beside it, how many were judged. A number that stays above 0 is a feature to look at, even where the data set counts as stable.`,
        unit: grafanaUnitOf(driftedFeaturesCount),
        min: 0,
        decimals: 0,
        queries: [
          { expr: latestOf(driftedFeaturesCount, scope), legend: `drifted ${monitorLegend}` },
          { expr: latestOf(totalFeatures, scope), legend: `judged ${monitorLegend}` },
        ],
      }),
      featureDriftHeatmapPanel({
        at: { id: panelIds.featureDriftHeatmap, width: 24, height: 10 },
        ...settings,
      }),
    ],
  }
}
