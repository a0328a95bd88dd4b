import { ReduceDataOptionsBuilder } from '@grafana/grafana-foundation-sdk/common'
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/gauge'
import { framed, type PanelFrame } from './panel-frame.ts'

/** Returns a panel with one dial for each series, its thresholds on the rim. */
export function gaugePanel(frame: PanelFrame): PanelBuilder {
  return framed(new PanelBuilder(), frame)
    .showThresholdMarkers(true)
    .showThresholdLabels(false)
    .reduceOptions(new ReduceDataOptionsBuilder().calcs(['lastNotNull']).values(false))
}
