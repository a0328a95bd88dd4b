import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/gauge'
import { datasetDrift } from '@leeway/metric-catalogue'
import { driftStateMappings, driftStateSteps } from '../panels/drift-state.ts'
import { gaugePanel } from '../panels/gauge-panel.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import type { PanelPlace } from './panel-place.ts'

/** Returns the gauge that says whether the data set of each monitor has drifted. */
export function datasetDriftPanel({ at, scope }: PanelPlace): PanelBuilder {
  return gaugePanel({
    ...at,
    datasource: scope.prometheus,
    title: 'Dataset drift',
    description: `${datasetDrift.help} Each monitor judges with its own threshold.`,
    unit: grafanaUnitOf(datasetDrift),
    min: 0,
    max: 1,
    steps: driftStateSteps,
    mappings: driftStateMappings,
    queries: [{ expr: latestOf(datasetDrift, scope), legend: monitorLegend, over: 'latest' }],
  })
}
