import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/stat'
import { driftedFeaturesCount } from '@leeway/metric-catalogue'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { statPanel } from '../panels/stat-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import type { PanelPlace } from './panel-place.ts'

/** Returns the number of features that drifted, for each monitor. */
export function driftedFeaturesPanel({ at, scope }: PanelPlace): PanelBuilder {
  return statPanel({
    ...at,
    datasource: scope.prometheus,
    title: 'Drifted features',
    description: `${driftedFeaturesCount.help} Orange from one on; whether that is a drift of the data set, its own panel says.`,
    unit: grafanaUnitOf(driftedFeaturesCount),
    decimals: 0,
    steps: [{ color: 'green' }, { color: 'orange', value: 1 }],
    queries: [
      { expr: latestOf(driftedFeaturesCount, scope), legend: monitorLegend, over: 'latest' },
    ],
  })
}
