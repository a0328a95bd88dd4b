export type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard'
export { DashboardError, type DashboardErrorCode } from './dashboard-error.ts'
export { type DashboardThresholds, defaultDashboardThresholds } from './dashboard-thresholds.ts'
export {
  GrafanaDashboardConfig,
  type GrafanaDashboardConfigOptions,
  type MlMonitoringDashboardOptions,
} from './grafana-dashboard-config.ts'
export { serializeDashboard } from './serialize-dashboard.ts'
