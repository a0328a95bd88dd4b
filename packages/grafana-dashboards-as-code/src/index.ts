export type { Dashboard, Panel } from '@grafana/grafana-foundation-sdk/dashboard'
export { type AlertRule, runbookOf } from './alerts/alert-rule.ts'
export { alertRules } from './alerts/alert-rules.ts'
export { type AlertSettings, defaultAlertSettings } from './alerts/alert-settings.ts'
export { type GrafanaRuleOptions, grafanaRules } from './alerts/grafana-rules.ts'
export { prometheusRules } from './alerts/prometheus-rules.ts'
export { DashboardError, type DashboardErrorCode } from './dashboard-error.ts'
export { type DashboardThresholds, defaultDashboardThresholds } from './dashboard-thresholds.ts'
export { dashboardUids } from './dashboard-uids.ts'
export {
  type DashboardOptions,
  GrafanaDashboardConfig,
  type GrafanaDashboardConfigOptions,
} from './grafana-dashboard-config.ts'
export { GrafanaPanelFactory, type PanelOptions } from './grafana-panel-factory.ts'
export {
  type LintConfig,
  type LintConfigRule,
  ownLintConfig,
  parseLintConfig,
} from './lint/lint-config.ts'
export { type LintFinding, lintDashboard } from './lint/lint-dashboard.ts'
export type { AlertHistoryOptions } from './ml-panels/alert-history-panel.ts'
export type { PerformanceKind } from './ml-panels/performance-groups.ts'
export type { GeneratedFile } from './provisioning/generated-file.ts'
export { generatedFiles } from './provisioning/generated-files.ts'
export type { ProvisioningOptions } from './provisioning/provisioning-options.ts'
export { writeGeneratedFiles } from './provisioning/write-generated-files.ts'
export type { GrafanaServer } from './push/grafana-api.ts'
export { type PushOptions, type PushResult, pushToGrafana } from './push/push-to-grafana.ts'
export { serializeDashboard } from './serialize-dashboard.ts'
