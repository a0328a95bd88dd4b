/** With which the name of every rule begins, so that all of Leeway's can be routed and silenced together. */
export const alertNamePrefix = 'Leeway'

/** An alert rule as data: Prometheus's rules, Grafana's, tests and runbooks are derived from this record. */
export interface AlertRule {
  /** In words, for people: `High Data Drift`. */
  readonly title: string
  /** `LeewayHighDataDrift`. */
  readonly name: string
  readonly severity: 'critical' | 'warning' | 'info'
  /** PromQL for the value that is watched, one series for each thing that an alert is about. */
  readonly expr: string
  /** The alert fires where the value is above. */
  readonly above: number
  /** How long it has to be there, as Prometheus writes it. */
  readonly for: string
  /** What has happened, in one sentence, the same for all alerts of the rule. */
  readonly summary: string
  /** What exactly, in a sentence; `{value}` stands for the value, `{label}` for the value of a label. */
  readonly description: string
  /** How the value is written. */
  readonly valueFormat:
    | 'humanizePercentage'
    | 'humanizeDuration'
    | 'printf "%.1f"'
    | 'printf "%.0f"'
  /** The panel that shows it. */
  readonly panel: { readonly dashboardUid: string; readonly panelId: number }
}

/** Returns the name of the rule's page in `docs/runbooks`, without its ending: `high-data-drift`. */
export function runbookOf({ title }: Pick<AlertRule, 'title'>): string {
  return title.toLowerCase().replaceAll(' ', '-')
}
