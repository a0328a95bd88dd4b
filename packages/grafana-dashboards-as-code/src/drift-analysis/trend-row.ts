import {
  driftedFeaturesCount,
  driftShare,
  targetDrifted,
  targetDriftScore,
} from '@leeway/metric-catalogue'
import type { DashboardRow } from '../layout/dashboard-row.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { driftTrendPanel } from '../ml-panels/drift-trend-panel.ts'
import { driftStateMappings, driftStateSteps } from '../panels/drift-state.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { stateTimelinePanel } from '../panels/state-timeline-panel.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import { driftPanelIds } from './panel-ids.ts'

const half = { width: 12, height: 9 } as const

/** Returns the row on drift over time, now against before, and on the target. */
export function trendRow(settings: RowSettings): DashboardRow {
  const { scope } = settings
  const datasource = scope.prometheus
  const before = { offset: scope.window }
  return {
    id: driftPanelIds.trendRow,
    title: 'Drift trend and comparison',
    panels: [
      driftTrendPanel({ at: { ...half, id: driftPanelIds.driftShareOverTime }, ...settings }),
      timeSeriesPanel({
        ...half,
        id: driftPanelIds.driftShareCompared,
        datasource,
        title: 'Drift share, now and $lookback before',
        description: `${driftShare.help} The second line of each monitor is the same, $lookback earlier.`,
        unit: grafanaUnitOf(driftShare),
        min: 0,
        max: 1,
        queries: [
          { expr: latestOf(driftShare, scope), legend: `now ${monitorLegend}` },
          { expr: latestOf(driftShare, scope, before), legend: `before ${monitorLegend}` },
        ],
      }),
      timeSeriesPanel({
        ...half,
        id: driftPanelIds.driftedFeaturesOverTime,
        datasource,
        title: 'Drifted features over time',
        description: driftedFeaturesCount.help,
        unit: grafanaUnitOf(driftedFeaturesCount),
        min: 0,
        decimals: 0,
        queries: [{ expr: latestOf(driftedFeaturesCount, scope), legend: monitorLegend }],
      }),
      timeSeriesPanel({
        ...half,
        id: driftPanelIds.featuresCompared,
        datasource,
        title: 'Drifted features, more than $lookback before',
        description:
          'By how many features more (or, below 0, less) drifted than $lookback earlier.',
        unit: grafanaUnitOf(driftedFeaturesCount),
        decimals: 0,
        queries: [
          {
            expr: `${latestOf(driftedFeaturesCount, scope)} - ${latestOf(driftedFeaturesCount, scope, before)}`,
            legend: monitorLegend,
          },
        ],
      }),
      stateTimelinePanel({
        ...half,
        id: driftPanelIds.targetDriftOverTime,
        datasource,
        title: 'Target drift over time',
        description: targetDrifted.help,
        unit: grafanaUnitOf(targetDrifted),
        steps: driftStateSteps,
        mappings: driftStateMappings,
        queries: [{ expr: latestOf(targetDrifted, scope), legend: monitorLegend }],
      }),
      timeSeriesPanel({
        ...half,
        id: driftPanelIds.targetScoreOverTime,
        datasource,
        title: 'Drift score of the target over time',
        description: targetDriftScore.help,
        unit: grafanaUnitOf(targetDriftScore),
        queries: [{ expr: latestOf(targetDriftScore, scope), legend: monitorLegend }],
      }),
    ],
  }
}
