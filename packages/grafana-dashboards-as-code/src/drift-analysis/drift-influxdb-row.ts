import {
  alert,
  featureDriftEffect,
  featureDriftScore,
  type MetricDefinition,
  targetDriftScore,
} from '@leeway/metric-catalogue'
import type { DashboardRow } from '../layout/dashboard-row.ts'
import { influxdbPanel } from '../layout/influxdb-panel.ts'
import type { RowSettings } from '../layout/row-settings.ts'
import { driftPanelIds } from './panel-ids.ts'

/** Returns the row of the same values from InfluxDB: one point for each report, also of years ago. */
export function driftInfluxdbRow({ scope }: RowSettings): DashboardRow {
  const panel = (id: number, title: string, metric: MetricDefinition) =>
    influxdbPanel({ id, width: 12, height: 9 }, title, [metric], scope)
  return {
    id: driftPanelIds.influxdbRow,
    title: 'From InfluxDB',
    panels: [
      panel(driftPanelIds.influxdbEffect, 'Effect sizes of each report', featureDriftEffect),
      panel(driftPanelIds.influxdbScore, 'Drift scores of each report', featureDriftScore),
      panel(driftPanelIds.influxdbTarget, 'Target drift of each report', targetDriftScore),
      panel(driftPanelIds.influxdbAlerts, 'Alerts of each report', alert),
    ],
  }
}
