import {
  AxisPlacement,
  HeatmapCellLayout,
  TooltipDisplayMode,
} from '@grafana/grafana-foundation-sdk/common'
import {
  HeatmapColorMode,
  HeatmapColorOptionsBuilder,
  HeatmapTooltipBuilder,
  PanelBuilder,
  RowsHeatmapOptionsBuilder,
  YAxisConfigBuilder,
} from '@grafana/grafana-foundation-sdk/heatmap'
import { framed, type PanelFrame } from './panel-frame.ts'

/** Returns a panel of a histogram over time: one row of cells for each bucket, its ends in the unit of the frame. */
export function heatmapPanel(frame: PanelFrame): PanelBuilder {
  return framed(new PanelBuilder(), frame)
    .calculate(false)
    .color(new HeatmapColorOptionsBuilder().mode(HeatmapColorMode.Scheme).scheme('Blues').steps(32))
    .rowsFrame(new RowsHeatmapOptionsBuilder().layout(HeatmapCellLayout.Auto))
    .yAxis(new YAxisConfigBuilder().unit(frame.unit).axisPlacement(AxisPlacement.Left))
    .tooltip(
      new HeatmapTooltipBuilder()
        .mode(TooltipDisplayMode.Single)
        .yHistogram(true)
        .showColorScale(true),
    )
    .showLegend()
}
