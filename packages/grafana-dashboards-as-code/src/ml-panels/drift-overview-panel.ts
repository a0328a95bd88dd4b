import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/gauge'
import { driftShare } from '@leeway/metric-catalogue'
import { gaugePanel } from '../panels/gauge-panel.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { percentText } from '../panels/threshold-text.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import type { PanelPlace } from './panel-place.ts'

/** Returns the gauge of the share of features that drifted, for each monitor. */
export function driftOverviewPanel({ at, scope, thresholds }: PanelPlace): PanelBuilder {
  return gaugePanel({
    ...at,
    datasource: scope.prometheus,
    title: 'Drift share',
    description: `${driftShare.help} Red from ${percentText(thresholds.driftShare * 100)} on.`,
    unit: grafanaUnitOf(driftShare),
    min: 0,
    max: 1,
    steps: [{ color: 'green' }, { color: 'red', value: thresholds.driftShare }],
    queries: [{ expr: latestOf(driftShare, scope), legend: monitorLegend, over: 'latest' }],
  })
}
