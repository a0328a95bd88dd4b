import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard'
import { assembleDashboard } from '../layout/assemble-dashboard.ts'
import type { DashboardSettings } from '../layout/dashboard-settings.ts'
import { dashboardVariables } from '../queries/dashboard-variables.ts'
import { allFeaturesScope } from '../queries/query-scope.ts'
import { alertsRow } from './alerts-row.ts'
import { dataQualityRow } from './data-quality-row.ts'
import { driftRow } from './drift-row.ts'
import { influxdbRow } from './influxdb-row.ts'
import { monitoringRow } from './monitoring-row.ts'
import { overviewRow } from './overview-row.ts'
import { performanceRow } from './performance-row.ts'

/** Returns the ML monitoring dashboard as Grafana's classic JSON model. Pure: the same for the same settings. */
export function mlMonitoringDashboard(settings: DashboardSettings): Dashboard {
  const scope = allFeaturesScope
  const row = { scope, thresholds: settings.thresholds }
  return assembleDashboard(settings, {
    description:
      'Data drift, data quality, model performance, alerts and the monitoring itself, from the reports of Leeway.',
    scope,
    variables: dashboardVariables({ ...settings, features: false }),
    rows: [
      overviewRow(row),
      driftRow(row),
      dataQualityRow(row),
      performanceRow(row),
      alertsRow(row),
      monitoringRow(row),
      influxdbRow(row),
    ],
  })
}
