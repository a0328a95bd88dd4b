import {
  AxisPlacement,
  HeatmapCellLayout,
  TooltipDisplayMode,
} from '@grafana/grafana-foundation-sdk/common'
import {
  FilterValueRangeBuilder,
  HeatmapColorMode,
  HeatmapColorOptionsBuilder,
  HeatmapTooltipBuilder,
  PanelBuilder,
  RowsHeatmapOptionsBuilder,
  YAxisConfigBuilder,
} from '@grafana/grafana-foundation-sdk/heatmap'
import { framed, type PanelFrame } from './panel-frame.ts'

/** A heatmap's colours. */
export interface HeatmapColors {
  /** A scheme of D3. */
  readonly scheme: 'Blues' | 'Oranges'
  /** The values at both ends of the scheme; default: those of the data. */
  readonly from?: number
  readonly to?: number
}

/**
 * Returns a panel with one row of cells for each series over time: the buckets of a histogram, whose ends have the unit of the frame, or names.
 *
 * @param rows what the rows are; a name has no unit
 */
export function heatmapPanel(
  frame: PanelFrame,
  rows: 'buckets' | 'names' = 'buckets',
  { scheme, from, to }: HeatmapColors = { scheme: 'Blues' },
): PanelBuilder {
  const color = new HeatmapColorOptionsBuilder()
    .mode(HeatmapColorMode.Scheme)
    .scheme(scheme)
    .steps(32)
  if (from !== undefined) color.min(from)
  if (to !== undefined) color.max(to)
  const axis = new YAxisConfigBuilder().axisPlacement(AxisPlacement.Left)
  return (
    framed(new PanelBuilder(), frame)
      .calculate(false)
      // a bucket without reports is blank; a name with 0 is not one without a value
      .filterValues(new FilterValueRangeBuilder().le(rows === 'buckets' ? 1e-9 : -1))
      .color(color)
      .rowsFrame(new RowsHeatmapOptionsBuilder().layout(HeatmapCellLayout.Auto))
      .yAxis(rows === 'buckets' ? axis.unit(frame.unit) : axis)
      .tooltip(
        new HeatmapTooltipBuilder()
          .mode(TooltipDisplayMode.Single)
          .yHistogram(rows === 'buckets')
          .showColorScale(true),
      )
      .showLegend()
  )
}
