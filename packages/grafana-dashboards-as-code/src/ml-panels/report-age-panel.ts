import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/stat'
import { lastReportTimestamp } from '@leeway/metric-catalogue'
import { statPanel } from '../panels/stat-panel.ts'
import { hoursText } from '../panels/threshold-text.ts'
import { ageOf } from '../queries/age-of.ts'
import { monitorLegend } from '../queries/latest-of.ts'
import type { PanelPlace } from './panel-place.ts'

/** Returns how old the latest report of each monitor is. */
export function reportAgePanel({ at, scope, thresholds }: PanelPlace): PanelBuilder {
  const { reportAgeSeconds: limit } = thresholds
  return statPanel({
    ...at,
    datasource: scope.prometheus,
    title: 'Age of the last report',
    description: `Time since the last report of each monitor was generated. Everything else here is as old as that. Red from ${hoursText(limit)} on.`,
    unit: 's',
    decimals: 1,
    steps: [{ color: 'green' }, { color: 'red', value: limit }],
    queries: [{ expr: ageOf(lastReportTimestamp, scope), legend: monitorLegend, over: 'latest' }],
  })
}
