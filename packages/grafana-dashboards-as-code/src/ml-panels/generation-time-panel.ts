import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries'
import { reportGenerationSeconds } from '@leeway/metric-catalogue'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { timeSeriesPanel } from '../panels/time-series-panel.ts'
import type { QueryScope } from '../queries/query-scope.ts'
import { selectorOf } from '../queries/selector-of.ts'
import type { PanelPlace } from './panel-place.ts'

/** Returns how long reports took to generate, as quantiles over time. */
export function generationTimePanel({ at, scope }: PanelPlace): PanelBuilder {
  return timeSeriesPanel({
    ...at,
    datasource: scope.prometheus,
    title: 'Report generation time',
    description: `${reportGenerationSeconds.help} Median and 95th percentile of the reports of the last ${scope.window}, interpolated within the buckets of the histogram.`,
    unit: grafanaUnitOf(reportGenerationSeconds),
    min: 0,
    queries: [
      { expr: quantileOf(0.5, scope), legend: 'median {{monitor}}' },
      { expr: quantileOf(0.95, scope), legend: '95th percentile {{monitor}}' },
    ],
  })
}

function quantileOf(quantile: number, scope: QueryScope): string {
  const buckets = selectorOf(reportGenerationSeconds, scope, { suffix: '_bucket' })
  return `histogram_quantile(${quantile}, sum by (le, monitor) (increase(${buckets}[${scope.window}])))`
}
