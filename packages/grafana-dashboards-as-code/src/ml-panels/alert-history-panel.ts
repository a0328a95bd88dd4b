import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries'
import { alert } from '@leeway/metric-catalogue'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import { latestOf } from '../queries/latest-of.ts'
import type { PanelPlace } from './panel-place.ts'

/** What the panel of alerts over time is about. */
export interface AlertHistoryOptions {
  /** Default: `all`; `drift`: of data, target and predictions. */
  readonly about?: 'all' | 'drift'
}

/** Returns how many alerts reports stated over time, by type and severity, all chosen monitors together. */
export function alertHistoryPanel(
  { at, scope }: PanelPlace,
  { about = 'all' }: AlertHistoryOptions = {},
): PanelBuilder {
  const matching = about === 'drift' ? ['type=~".*_drift"'] : []
  return timeSeriesPanel({
    ...at,
    datasource: scope.prometheus,
    title: about === 'drift' ? 'Drift alert history' : 'Alerts over time',
    description: `${alert.help} All chosen monitors together; each stays until the next report.`,
    unit: grafanaUnitOf(alert),
    min: 0,
    decimals: 0,
    queries: [
      {
        expr: `sum by (type, severity) (${latestOf(alert, scope, { matching })})`,
        legend: '{{type}} {{severity}}',
      },
    ],
  })
}
