import {
  BigValueColorMode,
  BigValueGraphMode,
  ReduceDataOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common'
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/stat'
import { framed, type PanelFrame } from './panel-frame.ts'

/** Returns a panel with one large number for each series, on a ground coloured by its thresholds. */
export function statPanel(frame: PanelFrame): PanelBuilder {
  return framed(new PanelBuilder(), frame)
    .colorMode(BigValueColorMode.Background)
    .graphMode(BigValueGraphMode.None)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']).values(false))
}
