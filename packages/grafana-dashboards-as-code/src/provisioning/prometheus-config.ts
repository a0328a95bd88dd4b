import { stringify } from 'yaml'
import type { ProvisioningOptions } from './provisioning-options.ts'
import { serverUrl } from './server-url.ts'

const comment = ` Prometheus for Leeway: scrapes the Pushgateway and evaluates Leeway's rules.
 Without an "alerting" section rules only show in dashboards; add one with your Alertmanager, or use Grafana's rules
 (provisioning/alerting/leeway.yaml) instead: with both, people hear of everything twice.`

/** Returns the configuration of Prometheus, its intervals and job those of the guide. @throws {DashboardError} `invalid_option` */
export function prometheusConfigFile({
  pushgatewayUrl = 'http://localhost:9091',
}: ProvisioningOptions): string {
  const { protocol, host, pathname } = serverUrl('pushgatewayUrl', pushgatewayUrl)
  const path = pathname.replace(/\/$/, '')
  const content = {
    global: { scrape_interval: '15s', evaluation_interval: '15s' },
    rule_files: ['../prometheus_rules.yml'],
    scrape_configs: [
      {
        job_name: 'evidently-ml-monitoring',
        honor_labels: true,
        ...(protocol === 'https:' ? { scheme: 'https' } : {}),
        ...(path === '' ? {} : { metrics_path: `${path}/metrics` }),
        static_configs: [{ targets: [host] }],
      },
    ],
  }
  return `${comment.replace(/^/gm, '#')}\n${stringify(content, { lineWidth: 0 })}`
}
