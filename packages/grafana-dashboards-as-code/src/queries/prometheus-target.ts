import { DataqueryBuilder, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus'
import { prometheusReference } from './prometheus-reference.ts'

/** One query of a panel. */
export interface PanelQuery {
  readonly expr: string
  /** Legend, with labels in double braces. */
  readonly legend: string
  /** `latest`: the value now; `range`: the values over the dashboard's time. Default: `range`. */
  readonly over?: 'latest' | 'range'
  /** Default: `series`. */
  readonly format?: 'series' | 'heatmap'
}

/** Returns the target of a panel's query. @param index place in the panel: 0 is `A`, 1 is `B`, … */
export function prometheusTarget(
  { expr, legend, over = 'range', format = 'series' }: PanelQuery,
  index: number,
): DataqueryBuilder {
  const target = new DataqueryBuilder()
    .datasource(prometheusReference)
    .refId(String.fromCharCode('A'.charCodeAt(0) + index))
    .expr(expr)
    .legendFormat(legend)
    .format(format === 'heatmap' ? PromQueryFormat.Heatmap : PromQueryFormat.TimeSeries)
  return over === 'latest' ? target.instant() : target.range()
}
