import { type AlertRule, runbookOf } from './alert-rule.ts'
import type { AlertSettings } from './alert-settings.ts'
import { describeRule } from './describe-rule.ts'

const expressions = { type: '__expr__', uid: '__expr__' } as const

/** What a rule of Grafana is, in files and in its HTTP API alike: the panel that it belongs to is said differently in the two. */
export interface GrafanaRule {
  readonly uid: string
  readonly title: string
  readonly condition: string
  readonly for: string
  readonly noDataState: 'OK'
  readonly execErrState: 'Error'
  readonly isPaused: boolean
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: ReturnType<typeof describeRule>
  readonly data: readonly object[]
}

/** Returns a rule as Grafana has it: a query (A), its last value (B), and whether that is above the threshold (C). */
export function grafanaRule(
  rule: AlertRule,
  settings: AlertSettings,
  datasourceUid: string,
): GrafanaRule {
  return {
    uid: `leeway-${runbookOf(rule)}`,
    title: rule.title,
    condition: 'C',
    for: rule.for,
    noDataState: 'OK',
    execErrState: 'Error',
    isPaused: false,
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
