import { featureDriftEffect, featureDrifted, featureDriftScore } from '@leeway/metric-catalogue'
import type { DashboardRow } from '../layout/dashboard-row.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { featureDriftHeatmapPanel } from '../ml-panels/feature-drift-heatmap-panel.ts'
import { testResultsPanel } from '../ml-panels/test-results-panel.ts'
import { barGaugePanel } from '../panels/bar-gauge-panel.ts'
import { driftStateMappings, driftStateSteps } from '../panels/drift-state.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { heatmapPanel } from '../panels/heatmap-panel.ts'
import { stateTimelinePanel } from '../panels/state-timeline-panel.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import { featureLegend, latestOf } from '../queries/latest-of.ts'
import { selectorOf } from '../queries/selector-of.ts'
import { driftPanelIds } from './panel-ids.ts'

const half = { width: 12, height: 10 } as const

/** Returns the row on single features: which drifted, by which score and effect, since when. */
export function featuresRow(settings: RowSettings): DashboardRow {
  const { scope } = settings
  const datasource = scope.prometheus
  const effect = latestOf(featureDriftEffect, scope)
  return {
    id: driftPanelIds.featuresRow,
    title: 'Features',
    panels: [
      featureDriftHeatmapPanel({
        at: { ...half, id: driftPanelIds.featureDriftHeatmap },
        ...settings,
      }),
      heatmapPanel(
        {
          ...half,
          id: driftPanelIds.featureEffectHeatmap,
          datasource,
          title: 'Effect size heatmap',
          description: `${featureDriftEffect.help} The largest of the chosen monitors; empty under the policy "evidently", which measures none.`,
          unit: grafanaUnitOf(featureDriftEffect),
          queries: [
            {
              expr: `max by (feature) (${selectorOf(featureDriftEffect, scope)})`,
              legend: '{{feature}}',
            },
          ],
        },
        'names',
        { scheme: 'Oranges', from: 0 },
      ),
      testResultsPanel({ at: { ...half, id: driftPanelIds.testResults }, ...settings }),
      barGaugePanel({
        ...half,
        id: driftPanelIds.largestEffects,
        datasource,
        title: 'Largest effect sizes',
        description: `${featureDriftEffect.help} The twenty largest; orange from 0.1 on, which a monitor takes for large unless it is told otherwise.`,
        unit: grafanaUnitOf(featureDriftEffect),
        min: 0,
        decimals: 3,
        steps: [{ color: 'green' }, { color: 'orange', value: 0.1 }],
        queries: [{ expr: `topk(20, ${effect})`, legend: featureLegend, over: 'latest' }],
      }),
      stateTimelinePanel({
        id: driftPanelIds.featureStates,
        width: 24,
        height: 12,
        datasource,
        title: 'Drift of each feature over time',
        description: featureDrifted.help,
        unit: grafanaUnitOf(featureDrifted),
        steps: driftStateSteps,
        mappings: driftStateMappings,
        queries: [{ expr: latestOf(featureDrifted, scope), legend: featureLegend }],
      }),
      timeSeriesPanel({
        ...half,
        id: driftPanelIds.scoreOverTime,
        datasource,
        title: 'Drift scores over time',
        description: `${featureDriftScore.help} Choose features whose tests are of one kind: p-values and distances do not compare.`,
        unit: grafanaUnitOf(featureDriftScore),
        queries: [{ expr: latestOf(featureDriftScore, scope), legend: featureLegend }],
      }),
      timeSeriesPanel({
        ...half,
        id: driftPanelIds.effectOverTime,
        datasource,
        title: 'Effect sizes over time',
        description: featureDriftEffect.help,
        unit: grafanaUnitOf(featureDriftEffect),
        min: 0,
        queries: [{ expr: effect, legend: featureLegend }],
      }),
    ],
  }
}
