import { grafanaRules } from '../alerts/grafana-rules.ts'
import { prometheusRules } from '../alerts/prometheus-rules.ts'
import { GrafanaDashboardConfig } from '../grafana-dashboard-config.ts'
import { lintConfigFile } from '../lint/lint-config.ts'
import { serializeDashboard } from '../serialize-dashboard.ts'
import { dashboardProviderFile } from './dashboard-provider.ts'
import { dataSourcesFile } from './data-sources.ts'
import type { GeneratedFile } from './generated-file.ts'
import { grafanaIniFile } from './grafana-ini.ts'
import { prometheusConfigFile } from './prometheus-config.ts'
import { dataSourceUids, type ProvisioningOptions } from './provisioning-options.ts'

/**
 * Returns every file of the `dashboards/` folder: both dashboards, the rules of Prometheus, the exclusions of Grafana's dashboard-linter, and the provisioning of
 * Grafana and Prometheus. Byte for byte the same for the same options.
 *
 * @throws {DashboardError} `invalid_option`
 */
export function generatedFiles(options: ProvisioningOptions = {}): GeneratedFile[] {
  const config = new GrafanaDashboardConfig()
  const sources = {
    prometheusDatasource: dataSourceUids.prometheus,
    influxdbDatasource: dataSourceUids.influxdb,
  }
  return [
    {
      path: 'mlops_monitoring_dashboard.json',
      text: serializeDashboard(config.createMlMonitoringDashboard(sources)),
    },
    {
      path: 'drift_analysis_dashboard.json',
      text: serializeDashboard(config.createDriftAnalysisDashboard(sources)),
    },
    { path: 'prometheus_rules.yml', text: prometheusRules() },
    { path: '.lint', text: lintConfigFile() },
    { path: 'provisioning/datasources/leeway.yaml', text: dataSourcesFile(options) },
    { path: 'provisioning/dashboards/leeway.yaml', text: dashboardProviderFile() },
    {
      path: 'provisioning/alerting/leeway.yaml',
      text: grafanaRules({ prometheusDatasource: dataSourceUids.prometheus }),
    },
    { path: 'provisioning/grafana.ini', text: grafanaIniFile(options) },
    { path: 'provisioning/prometheus.yml', text: prometheusConfigFile(options) },
  ]
}
