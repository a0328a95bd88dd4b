import { type AlertRule, runbookOf } from './alert-rule.ts'
import type { AlertSettings } from './alert-settings.ts'

/** What is said with an alert; templates of Go, which Prometheus and Grafana both read. */
export interface RuleAnnotations {
  readonly summary: string
  readonly description: string
  readonly runbook_url: string
}

/**
 * Returns the annotations of a rule. A monitor's model, version and environment follow the description where there are some.
 *
 * @param value how templates call the value: `$value` in Prometheus, `$values.B.Value` in Grafana
 */
export function describeRule(
  rule: AlertRule,
  { runbooks }: AlertSettings,
  value: string,
): RuleAnnotations {
  const description = rule.description.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'value' ? `{{ ${value} | ${rule.valueFormat} }}` : `{{ $labels.${name} }}`,
  )
  const whose = rule.description.includes('{monitor}')
    ? ['model', 'version', 'environment'].map(labelWhereThere).join('')
    : ''
  return {
    summary: rule.summary,
    description: description + whose,
    runbook_url: `${runbooks}/${runbookOf(rule)}.md`,
  }
}

function labelWhereThere(label: string): string {
  return `{{ with $labels.${label} }} ${label[0]?.toUpperCase()}${label.slice(1)}: {{ . }}.{{ end }}`
}
