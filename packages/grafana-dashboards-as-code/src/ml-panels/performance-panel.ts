import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries'
import type { MetricDefinition } from '@leeway/metric-catalogue'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import type { PanelPlace } from './panel-place.ts'
import type { PerformanceGroup } from './performance-groups.ts'

/** Returns measures of the model's performance over time, one line for each measure and monitor. */
export function performancePanel(
  { at, scope }: PanelPlace,
  { title, metrics }: PerformanceGroup,
): PanelBuilder {
  const units = new Set(metrics.map(grafanaUnitOf))
  const unit = units.size === 1 ? [...units].join() : 'none'
  const lowest = Math.min(...metrics.map(({ bounds }) => bounds.low ?? Number.NEGATIVE_INFINITY))
  return timeSeriesPanel({
    ...at,
    datasource: scope.prometheus,
    title,
    description: `${metrics.map(({ title: measure }) => measure).join(', ')}, on the current data of each report, where the targets are known. Empty for models of another task.`,
    unit,
    ...(lowest === 0 ? { min: 0 } : {}),
    ...(unit === 'percentunit' ? { max: 1 } : {}),
    queries: metrics.map((metric) => ({
      expr: latestOf(metric, scope),
      legend: legendOf(metric),
    })),
  })
}

function legendOf({ title, labels }: MetricDefinition): string {
  return [title, ...labels.map(({ name }) => `${name}={{${name}}}`), monitorLegend].join(' ')
}
