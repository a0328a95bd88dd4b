import type { Builder, Dataquery } from '@grafana/grafana-foundation-sdk/cog'
import type { DataSourceRef } from '@grafana/grafana-foundation-sdk/common'
import { DataqueryBuilder, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus'

/** One query of a panel, in the language of its data source. */
export type PanelQuery = PrometheusPanelQuery | InfluxdbPanelQuery

/** A query in PromQL. */
export interface PrometheusPanelQuery {
  readonly expr: string
  /** Legend, with labels in double braces. */
  readonly legend: string
  /** `latest`: the value now; `range`: the values over the dashboard's time. Default: `range`. */
  readonly over?: 'latest' | 'range'
  /** Default: `series`. */
  readonly format?: 'series' | 'heatmap' | 'table'
}

/** A query in InfluxQL, which every version of InfluxDB reads. */
export interface InfluxdbPanelQuery {
  readonly influxql: string
  /** Legend, with tags as `$tag_monitor`. */
  readonly legend: string
}

const formats = {
  series: PromQueryFormat.TimeSeries,
  heatmap: PromQueryFormat.Heatmap,
  table: PromQueryFormat.Table,
} as const

/** Returns the target of a panel's query. @param index place in the panel: 0 is `A`, 1 is `B`, … */
export function panelTarget(
  query: PanelQuery,
  index: number,
  datasource: DataSourceRef,
): Builder<Dataquery> {
  const refId = String.fromCharCode('A'.charCodeAt(0) + index)
  if ('influxql' in query) return influxdbTarget(query, refId, datasource)
  const { expr, legend, over = 'range', format = 'series' } = query
  const target = new DataqueryBuilder()
    .datasource(datasource)
    .refId(refId)
    .expr(expr)
    .legendFormat(legend)
    .format(formats[format])
  return over === 'latest' ? target.instant() : target.range()
}

/** The SDK has no builder for InfluxDB; `rawQuery` says that the text is to be sent as it is. */
function influxdbTarget(
  { influxql, legend }: InfluxdbPanelQuery,
  refId: string,
  datasource: DataSourceRef,
): Builder<Dataquery> {
  return {
    build: () => ({
      refId,
      datasource,
      rawQuery: true,
      query: influxql,
      resultFormat: 'time_series',
      alias: legend,
      _implementsDataqueryVariant() {}, // the SDK's mark of a query; JSON leaves it out
    }),
  }
}
