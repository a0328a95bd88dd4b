import { stringify } from 'yaml'
import { type AlertRule, runbookOf } from './alert-rule.ts'
import { alertRules } from './alert-rules.ts'
import { type AlertSettings, completeAlertSettings } from './alert-settings.ts'
import { describeRule } from './describe-rule.ts'

/** How Grafana's rules are made. */
export interface GrafanaRuleOptions extends Partial<AlertSettings> {
  /** Uid of the Prometheus data source: rules know no variables. Default: `prometheus`. */
  readonly prometheusDatasource?: string
  /** Title of the folder that holds them. Default: `Leeway`. */
  readonly folder?: string
}

const expressions = { type: '__expr__', uid: '__expr__' } as const

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
  const rules = alertRules(settings).map((rule) =>
    grafanaRule(rule, settings, prometheusDatasource),
  )
  const group = { orgId: 1, name: 'leeway', folder, interval: '60s', rules }
  return stringify({ apiVersion: 1, groups: [group] }, { lineWidth: 0 })
}

/** A query (A), its last value (B), and whether that is above the threshold (C). */
function grafanaRule(rule: AlertRule, settings: AlertSettings, datasourceUid: string) {
  return {
    uid: `leeway-${runbookOf(rule)}`,
    title: rule.title,
    condition: 'C',
    for: rule.for,
    noDataState: 'OK',
    execErrState: 'Error',
    isPaused: false,
    ...rule.panel,
    labels: { severity: rule.severity },
    annotations: describeRule(rule, settings, '$values.B.Value'),
    data: [
      {
        refId: 'A',
        relativeTimeRange: { from: 600, to: 0 },
        datasourceUid,
        model: {
          refId: 'A',
          expr: rule.expr,
          instant: true,
          range: false,
          intervalMs: 1000,
          maxDataPoints: 43200,
        },
      },
      {
        refId: 'B',
        datasourceUid: expressions.uid,
        model: {
          refId: 'B',
          type: 'reduce',
          reducer: 'last',
          expression: 'A',
          settings: { mode: 'dropNN' },
          datasource: expressions,
        },
      },
      {
        refId: 'C',
        datasourceUid: expressions.uid,
        model: {
          refId: 'C',
          type: 'threshold',
          expression: 'B',
          conditions: [{ evaluator: { type: 'gt', params: [rule.above] } }],
          datasource: expressions,
        },
      },
    ],
  }
}
