import { stringify } from 'yaml'
import { alertRules } from './alert-rules.ts'
import { type AlertSettings, completeAlertSettings } from './alert-settings.ts'
import { grafanaRule } from './grafana-rule.ts'

/** How Grafana's rules are made. */
export interface GrafanaRuleOptions extends Partial<AlertSettings> {
  /** Uid of the Prometheus data source: rules know no variables. Default: `prometheus`. */
  readonly prometheusDatasource?: string
  /** Title of the folder that holds them. Default: `Leeway`. */
  readonly folder?: string
}

/**
 * Returns Leeway's alert rules as a file for Grafana's alerting provisioning (`apiVersion: 1`): YAML, byte for byte the same for the same options. The rules are
 * those of `prometheusRules`; with both, people hear of everything twice.
 *
 * Contact points and notification policies are not in it: a policy file replaces all policies of an organisation.
 *
 * @throws {DashboardError} `invalid_option`
 */
export function grafanaRules(options: GrafanaRuleOptions = {}): string {
  const { prometheusDatasource = 'prometheus', folder = 'Leeway', ...given } = options
  const settings = completeAlertSettings(given)
  const rules = alertRules(settings).map((rule) => {
    const { labels, annotations, data, ...head } = grafanaRule(rule, settings, prometheusDatasource)
    return { ...head, ...rule.panel, labels, annotations, data }
  })
  const group = { orgId: 1, name: 'leeway', folder, interval: '60s', rules }
  return stringify({ apiVersion: 1, groups: [group] }, { lineWidth: 0 })
}
