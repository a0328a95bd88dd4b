import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/stat'
import { missingValuesPercentage } from '@leeway/metric-catalogue'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { statPanel } from '../panels/stat-panel.ts'
import { percentText } from '../panels/threshold-text.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import type { PanelPlace } from './panel-place.ts'

/** Returns the number of missing values of each monitor, as a percentage. */
export function qualityOverviewPanel({ at, scope, thresholds }: PanelPlace): PanelBuilder {
  const { missingValuesPercentage: limit } = thresholds
  return statPanel({
    ...at,
    datasource: scope.prometheus,
    title: 'Missing values',
    description: `${missingValuesPercentage.help} Red from ${percentText(limit)} on.`,
    unit: grafanaUnitOf(missingValuesPercentage),
    decimals: 2,
    steps: [{ color: 'green' }, { color: 'red', value: limit }],
    queries: [
      { expr: latestOf(missingValuesPercentage, scope), legend: monitorLegend, over: 'latest' },
    ],
  })
}
