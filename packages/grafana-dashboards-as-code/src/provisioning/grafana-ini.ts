import type { ProvisioningOptions } from './provisioning-options.ts'
import { dashboardFolder } from './provisioning-options.ts'
import { addressOf, serverUrl } from './server-url.ts'

/** Returns Grafana's main configuration, reduced to what Leeway's dashboards want otherwise than Grafana's defaults. @throws {DashboardError} `invalid_option` */
export function grafanaIniFile({
  grafanaUrl = 'http://localhost:3000',
}: ProvisioningOptions): string {
  const url = serverUrl('grafanaUrl', grafanaUrl)
  const subPath = url.pathname === '/' ? '' : 'serve_from_sub_path = true\n'
  return `; Grafana for Leeway: copy to /etc/grafana/grafana.ini, or take over what you miss in yours.
; Passwords come from the environment (GF_SECURITY_ADMIN_PASSWORD), never from here.

[server]
root_url = ${addressOf(url)}/
${subPath}
[paths]
provisioning = /etc/grafana/provisioning

[dashboards]
; to open first, as soon as it is there:
; default_home_dashboard_path = ${dashboardFolder}/mlops_monitoring_dashboard.json
; as often as Prometheus scrapes
min_refresh_interval = 15s

[unified_alerting]
enabled = true

[users]
allow_sign_up = false

[auth.anonymous]
enabled = false

[analytics]
reporting_enabled = false
check_for_updates = false
check_for_plugin_updates = false
`
}
