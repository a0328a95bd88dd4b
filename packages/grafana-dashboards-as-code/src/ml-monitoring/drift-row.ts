import { datasetDrift, driftedFeaturesCount, driftShare } from '@leeway/metric-catalogue'
import type { DashboardThresholds } from '../dashboard-thresholds.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { stateTimelinePanel } from '../panels/state-timeline-panel.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import type { DashboardRow } from './dashboard-row.ts'
import { driftStateMappings, driftStateSteps } from './drift-state.ts'
import { panelIds } from './panel-ids.ts'
import { percentText } from './threshold-text.ts'

/** Returns the row on data drift over time. */
export function driftRow(thresholds: DashboardThresholds): DashboardRow {
  return {
    id: panelIds.driftRow,
    title: 'Data drift',
    panels: [
      stateTimelinePanel({
        id: panelIds.datasetDriftOverTime,
        title: 'Dataset drift over time',
        description: `${datasetDrift.help} A gap is a time without a verdict.`,
        unit: grafanaUnitOf(datasetDrift),
        width: 24,
        height: 6,
        steps: driftStateSteps,
        mappings: driftStateMappings,
        queries: [{ expr: latestOf(datasetDrift), legend: monitorLegend }],
      }),
      timeSeriesPanel({
        id: panelIds.driftShareOverTime,
        title: 'Drift share over time',
        description: `${driftShare.help} The dashed line is at ${percentText(thresholds.driftShare * 100)}.`,
        unit: grafanaUnitOf(driftShare),
        width: 12,
        height: 9,
        min: 0,
        max: 1,
        steps: [{ color: 'transparent' }, { color: 'red', value: thresholds.driftShare }],
        queries: [{ expr: latestOf(driftShare), legend: monitorLegend }],
      }),
      timeSeriesPanel({
        id: panelIds.driftedFeaturesOverTime,
        title: 'Drifted features over time',
        description: `${driftedFeaturesCount.help} A number that stays above 0 is a feature to look at, even where the data set counts as stable.`,
        unit: grafanaUnitOf(driftedFeaturesCount),
        width: 12,
        height: 9,
        min: 0,
        decimals: 0,
        queries: [{ expr: latestOf(driftedFeaturesCount), legend: monitorLegend }],
      }),
    ],
  }
}
