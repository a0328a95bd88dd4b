import type { PanelBuilder } from '@grafana/grafana-foundation-sdk/stat'
import { targetDrifted } from '@leeway/metric-catalogue'
import { driftStateMappings, driftStateSteps } from '../panels/drift-state.ts'
import { grafanaUnitOf } from '../panels/grafana-unit-of.ts'
import { statPanel } from '../panels/stat-panel.ts'
import { latestOf, monitorLegend } from '../queries/latest-of.ts'
import type { PanelPlace } from './panel-place.ts'

/** Returns whether the target has drifted, for each monitor. */
export function targetDriftPanel({ at, scope }: PanelPlace): PanelBuilder {
  return statPanel({
    ...at,
    datasource: scope.prometheus,
    title: 'Target drift',
    description: targetDrifted.help,
    unit: grafanaUnitOf(targetDrifted),
    steps: driftStateSteps,
    mappings: driftStateMappings,
    queries: [{ expr: latestOf(targetDrifted, scope), legend: monitorLegend, over: 'latest' }],
  })
}
