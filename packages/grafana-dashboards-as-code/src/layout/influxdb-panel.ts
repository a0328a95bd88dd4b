import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries'
import type { MetricDefinition } from '@leeway/metric-catalogue'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import type { PanelFrame } from '../panels/panel-frame.ts'
import { pointsPanel } from '../panels/time-series-panel.ts'
import { influxqlOf } from '../queries/influxql-of.ts'
import { seriesLabels } from '../queries/latest-of.ts'
import type { QueryScope } from '../queries/query-scope.ts'

/** Returns a panel of what InfluxDB holds of the metrics: a point for each report. */
export function influxdbPanel(
  at: Pick<PanelFrame, 'id' | 'width' | 'height'>,
  title: string,
  metrics: readonly MetricDefinition[],
  scope: QueryScope,
): PanelBuilder {
  const units = new Set(metrics.map(grafanaUnitOf))
  return pointsPanel({
    ...at,
    datasource: scope.influxdb,
    title,
    description: `${metrics.map(({ help }) => help).join(' ')} A point for each report, at the time of the report.`,
    unit: units.size === 1 ? [...units].join() : 'none',
    queries: metrics.map((metric) => ({
      influxql: influxqlOf(metric, scope),
      legend: legendOf(metric, metrics.length > 1),
    })),
  })
}

function legendOf(metric: MetricDefinition, withTitle: boolean): string {
  const [environment, _model, version, monitor, ...own] = seriesLabels(metric)
  const tags = [...own, monitor, environment, version].map((tag) => `$tag_${tag}`)
  return [...(withTitle ? [metric.title] : []), ...tags].join(' ')
}
