import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries'
import { driftShare } from '@leeway/metric-catalogue'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { percentText } from '../panels/threshold-text.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import type { PanelPlace } from './panel-place.ts'

/** Returns the share of features that drifted over time, one line for each monitor. */
export function driftTrendPanel({ at, scope, thresholds }: PanelPlace): PanelBuilder {
  return timeSeriesPanel({
    ...at,
    datasource: scope.prometheus,
    title: 'Drift share over time',
    description: `${driftShare.help} The dashed line is at ${percentText(thresholds.driftShare * 100)}.`,
    unit: grafanaUnitOf(driftShare),
    min: 0,
    max: 1,
    steps: [{ color: 'transparent' }, { color: 'red', value: thresholds.driftShare }],
    queries: [{ expr: latestOf(driftShare, scope), legend: monitorLegend }],
  })
}
