import { type Dashboard, GrafanaDashboardConfig } from '@leeway/grafana-dashboards-as-code'

/** A dashboard of the repository's `dashboards/` folder. */
export interface ShippedDashboard {
  readonly file: string
  readonly config: GrafanaDashboardConfig
  readonly dashboard: Dashboard
}

/** Returns every dashboard that the repository ships, made with the default options. */
export function shippedDashboards(): ShippedDashboard[] {
  const config = new GrafanaDashboardConfig()
  const dashboard = config.createMlMonitoringDashboard()
  return [{ file: 'mlops_monitoring_dashboard.json', config, dashboard }]
}
