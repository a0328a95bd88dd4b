import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard'
import { assembleDashboard } from '../layout/assemble-dashboard.ts'
import type { DashboardSettings } from '../layout/dashboard-settings.ts'
import { dashboardVariables } from '../queries/dashboard-variables.ts'
import { dashboardScope } from '../queries/query-scope.ts'
import { currentRow } from './current-row.ts'
import { driftAlertsRow } from './drift-alerts-row.ts'
import { driftInfluxdbRow } from './drift-influxdb-row.ts'
import { featuresRow } from './features-row.ts'
import { trendRow } from './trend-row.ts'

/** Returns the drift analysis dashboard as Grafana's classic JSON model. Pure: the same for the same settings. */
export function driftAnalysisDashboard(settings: DashboardSettings): Dashboard {
  const scope = dashboardScope
  const row = { scope, thresholds: settings.thresholds }
  return assembleDashboard(settings, {
    description:
      'Which features drifted, by which test and how far, over time and compared with before, from the reports of Leeway.',
    scope,
    variables: dashboardVariables({ ...settings, features: true }),
    rows: [
      currentRow(row),
      trendRow(row),
      featuresRow(row),
      driftAlertsRow(row),
      driftInfluxdbRow(row),
    ],
  })
}
