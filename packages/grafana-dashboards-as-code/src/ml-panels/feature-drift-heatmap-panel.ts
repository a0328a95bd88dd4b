import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/heatmap'
import { featureDrifted } from '@leeway/metric-catalogue'
import { heatmapPanel } from '../panels/heatmap-panel.ts'
import { selectorOf } from '../queries/selector-of.ts'
import type { PanelPlace } from './panel-place.ts'

/** Returns the heatmap of the features over time: how many of the monitors that judge a feature say that it has drifted. */
export function featureDriftHeatmapPanel({ at, scope }: PanelPlace): PanelBuilder {
  return heatmapPanel(
    {
      ...at,
      datasource: scope.prometheus,
      title: 'Feature drift heatmap',
      description:
        'For each feature the share of the monitors that judge it and say that it has drifted: pale none, dark all of them, blank where none judges it.',
      unit: 'percentunit',
      queries: [
        { expr: `avg by (feature) (${selectorOf(featureDrifted, scope)})`, legend: '{{feature}}' },
      ],
    },
    'names',
    { scheme: 'Oranges', from: 0, to: 1 },
  )
}
