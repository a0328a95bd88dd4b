import { stringify } from 'yaml'
import { alertRules } from './alert-rules.ts'
import { type AlertSettings, completeAlertSettings } from './alert-settings.ts'
import { describeRule } from './describe-rule.ts'

/** Returns Leeway's alert rules as a rule file of Prometheus: YAML, byte for byte the same for the same settings. @throws {DashboardError} `invalid_option` */
export function prometheusRules(given: Partial<AlertSettings> = {}): string {
  const settings = completeAlertSettings(given)
  const rules = alertRules(settings).map((rule) => ({
    alert: rule.name,
    expr: `${rule.expr} > ${rule.above}`,
    for: rule.for,
    labels: { severity: rule.severity },
    annotations: describeRule(rule, settings, '$value'),
  }))
  return stringify({ groups: [{ name: 'leeway', rules }] }, { lineWidth: 0 })
}
