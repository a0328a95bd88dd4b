import {
  GraphThresholdsStyleConfigBuilder,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LegendPlacement,
  SortOrder,
  TooltipDisplayMode,
  VisibilityMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common'
import { FieldColorBuilder, FieldColorModeId } from '@grafana/grafana-foundation-sdk/dashboard'
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries'
import { framed, type PanelFrame } from './panel-frame.ts'

/** Returns a panel with one line for each series over time; thresholds are dashed lines, the legend tells the last and the largest value. */
export function timeSeriesPanel(frame: PanelFrame): PanelBuilder {
  const style = frame.steps ? GraphThresholdsStyleMode.Dashed : GraphThresholdsStyleMode.Off
  return framed(new PanelBuilder(), frame)
    .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.PaletteClassic))
    .thresholdsStyle(new GraphThresholdsStyleConfigBuilder().mode(style))
    .lineWidth(2)
    .fillOpacity(8)
    .showPoints(VisibilityMode.Never)
    .spanNulls(false)
    .legend(
      new VizLegendOptionsBuilder()
        .displayMode(LegendDisplayMode.Table)
        .placement(LegendPlacement.Bottom)
        .showLegend(true)
        .calcs(['lastNotNull', 'max']),
    )
    .tooltip(
      new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending),
    )
}

/** Returns a panel of values that are there once for each report, not at every scrape: points, joined by lines. */
export function pointsPanel(frame: PanelFrame): PanelBuilder {
  return timeSeriesPanel(frame).showPoints(VisibilityMode.Always).pointSize(6).spanNulls(true)
}
